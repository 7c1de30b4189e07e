/** What `discretion new case` prints: a case that the starter rule file decides. */
export const STARTER_CASE = `# 案件样例，与 discretion new rules 的规则配套 / a case for the starter rule file
id: "2026-001"
benchmark: example-city-2026
violation: "1.1"
# 当事人：organisation 单位，individual 个人；个人的年龄有影响的，写 birthDate: 2008-05-10 / where age matters: birthDate
party: { kind: organisation }
dates: { committed: 2026-03-01, discovered: 2026-03-02, filed: 2026-03-03 }
# 未写的事实＝尚未查明；null＝无法查明 / left out: not known yet; null: cannot be ascertained
facts:
  occupiedArea: 12.5
  kindOfRoad: other
  # 规则继承行政处罚法（extends: [administrative-penalty-law]）的，一并填写下列事实
  # asked for as well where the rules extend the Administrative Penalty Law:
  # circumstances: [] # 裁量情节；空列表＝已核查，没有 / circumstances found; an empty list: looked for, none found
  # harm: other # 危害后果：none 没有、slight 轻微、other 其他 / harmful consequences
  # correctedInTime: false # 及时改正 / corrected in time
  # minorViolation: false # 违法行为轻微 / slight violation
  # firstViolation: false # 初次违法 / first violation
  # illegalGains: 0 # 违法所得（元）/ illegal gains in yuan
  # harmedLifeHealthOrFinance: false # 涉及公民生命健康安全、金融安全且有危害后果 / concerns life, health or financial safety, with harm
# earlier: [] # 以前的案件：每件写 committed、decided、violation / earlier cases of the party
# followed: [prior-notice] # 案卷表明已履行的程序 / procedures that the file shows to have been followed
# proposed: [{ type: fine, amount: 6000 }] # 供 check 审查；[]＝拟不予处罚 / for check; []: no penalty is proposed
`;
