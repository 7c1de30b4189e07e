/** What `discretion new case` prints: a case that the starter rule file decides. */
export const STARTER_CASE = `# 案件样例，与 discretion new rules 的规则配套 / a case for the starter rule file
id: "2026-001"
benchmark: example-city-2026
violation: "1.1"
party: { kind: organisation }
dates: { committed: 2026-03-01, discovered: 2026-03-02, filed: 2026-03-03 }
# 未写的事实＝尚未查明；null＝无法查明 / left out: not known yet; null: cannot be ascertained
facts:
  occupiedArea: 12.5
  kindOfRoad: other
`;
