import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.archive.files import MOST_BYTES, UnreadableFile, find_files, path_text, read_file

SUFFIXES = {".txt", ".json"}


def write(path: Path, text: str = "news") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def found(*paths: Path) -> list[object]:
    return list(find_files(paths, SUFFIXES))


def reasons(*paths: Path) -> list[str]:
    return [it[1] for it in found(*paths) if isinstance(it, tuple)]


@contextmanager
def somebody_else() -> Iterator[None]:
    """Be nobody for a while where the tests are run by root, who may read everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


def test_files_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    inner = write(tmp_path / "b" / "c.txt")
    first, last = write(tmp_path / "a.txt"), write(tmp_path / "d.JSON")

    assert found(tmp_path) == [first, inner, last]


def test_hidden_files_readmes_and_other_suffixes_are_passed_over_in_a_folder(
    tmp_path: Path,
) -> None:
    for name in (".a.txt", ".git/a.txt", "README.txt.bak", "ReadMe.md", "photo.jpg", "plain"):
        write(tmp_path / name)

    assert list(find_files([tmp_path], {*SUFFIXES, ".md"})) == []


def test_a_file_given_by_name_is_read_whatever_its_name(tmp_path: Path) -> None:
    names = [write(tmp_path / name) for name in (".a.txt", "README.md", "photo.jpg")]

    assert found(*names) == names


def test_a_missing_file_is_rejected_by_name(tmp_path: Path) -> None:
    missing = tmp_path / "gone.txt"

    assert found(missing) == [(str(missing), "there is no such file")]


def test_links_that_lead_nowhere_or_in_a_circle_are_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    good = write(tmp_path / "c.txt")

    assert reasons(tmp_path) == ["a link that leads nowhere", "a link that leads in a circle"]
    assert good in found(tmp_path)


def test_folders_that_are_linked_in_a_loop_are_read_once(tmp_path: Path) -> None:
    news = write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)

    assert found(tmp_path) == [
        news,
        (str(tmp_path / "in" / "loop"), "a link to a folder that is read already"),
    ]


def test_a_pipe_and_a_device_are_rejected_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert reasons(tmp_path, Path(os.devnull)) == ["not a regular file"] * 2


def test_a_file_or_folder_without_permission_is_rejected(tmp_path: Path) -> None:
    file, folder = write(tmp_path / "a.txt"), tmp_path / "secret"
    file.chmod(0)
    folder.mkdir(mode=0)

    with somebody_else():
        assert reasons(folder) == ["permission denied"]
        with pytest.raises(UnreadableFile, match="permission denied"):
            read_file(file)


def test_the_name_of_a_file_is_shown_on_one_line_whatever_it_is() -> None:
    assert path_text(Path("a\nb\x1b[2J.txt")) == r"a\nb\x1b[2J.txt"
    assert path_text(Path(os.fsdecode(b"caf\xe9.txt"))) == r"caf\xe9.txt"
    assert path_text(Path("café 🚢.txt")) == "café 🚢.txt"


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    assert read_file(write(tmp_path / "a.txt", "Ferry")) == b"Ferry"


def test_a_file_that_changes_once_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "old")

    def read(path: Path) -> bytes:
        content = path.read_bytes()
        path.write_text("new and longer")
        os.utime(path, (0, 0))
        return content

    assert read_file(path, read) == b"new and longer"


def test_a_file_that_changes_all_the_time_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")

    def read(path: Path) -> bytes:
        content = path.read_bytes()
        path.write_bytes(content + b"more")
        return content

    with pytest.raises(UnreadableFile, match="changed while being read"):
        read_file(path, read)


def test_a_file_that_vanishes_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")

    def read(path: Path) -> bytes:
        path.unlink()
        return path.read_bytes()

    with pytest.raises(UnreadableFile, match="there is no such file"):
        read_file(path, read)


def test_a_file_larger_than_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    os.truncate(path, MOST_BYTES + 1)

    with pytest.raises(UnreadableFile, match="larger than 20 MB"):
        read_file(path)
