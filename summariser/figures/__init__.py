"""Sentences to quantities, quantities to key figures.

Where to find what, from the words of a text to the bullets of a story:

- Words and marks: `tokens`, `marks`, `tables`, `nouns`, `verbforms`.
- Numbers: `number`, `numbers`, `spelling`, `parts`, `multiples`; those that are no quantities:
  `exclusions`, `addresses`, `enumerations`, `firms`, `hours`, `idioms`, `naming`, `ones`, `races`,
  `scores`, `speltnames`, `telephones`, `years`.
- Units: `unit`, `units`, `ages`, `jubilees`, `lasting`, `letters`, `measures`; money: `money`,
  `coins`, `currencies`, `currency_codes`, `nations`; things: `countednouns`, `nounphrases`,
  `sharednouns`, `wholes`, `tolls`.
- Dates: `dates`, `datewords`, `dateforms`, `forms`, `yearparts`, `periods`, `tenses`,
  `mentions`, `days`.
- Quantities, `finding` first: `quantity`, `amounts`, `found`, `ranges`, `movements`,
  `endpoints`, `changes`, `afterwords`, `changewords`, `shifts`, `impliedunits`, `millions`.
- Phrases and verbs: `phrases`, `predicates`, `view`.
- What a figure is about, as labels: `subjects`, `labels`, `clauses`, `fallbacks`.
- Who says it, `speakers` first: `quotations`, `sources`, `attribution`, `cast`, `fullnames`,
  `scopes`; with a verb: `reportingverbs`, `verbs`, `voices`, `callings`, `insertions`,
  `appositions`, `openers`; without one: `citations`, `claims`, `reports`.
- What its sentence states, `statements` first: where it may start and end, `cuts`, `openings`,
  `leadins`, `datelines`, `relatives`, `subclauses`, `endings`, `infinitives`; what it may leave
  out, `omissions`, `doubts`; what that costs, `shapes`, `breaks`, `mainverbs`.
- Which figures a story has, `choosing` first: `page`, `candidates`, `timespans`, `nearwords`,
  `features`, `minor`, `ranker`; how they read: `bullets`, `wording`, `leaning`, `factboxes`.
"""
