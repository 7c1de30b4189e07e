/** What `discretion new rules` prints: every part of a rule file once, an imaginary city, and a case of its own. */
export const STARTER_RULES = `# 规则文件样例（虚构的城市）。逐项改成自己的基准；写错之处，命令会指出行号。
# A starter rule file (an imaginary city). Make it your own item by item; mistakes are reported with their line.
#   discretion new rules --out my-rules.yaml
#   discretion new case --out my-case.yaml
#   discretion decide my-case.yaml --rules my-rules.yaml
document:
  id: example-city-2026
  kind: benchmark # law | administrative-regulation | local-regulation | department-rule | benchmark
  title: { zh-CN: 示例市城市道路管理行政处罚裁量基准, en: Example City Benchmark for Penalties in Road Management }
  issuer: { zh-CN: 示例市城市管理局, en: Urban Management Bureau of Example City }
  number: 示例〔2026〕1号
  department: urban-management
  jurisdiction: "999900" # GB/T 2260
  inForce: { from: 2026-01-01 } # until: 最后一日 / the last day in force
  provenance: draft # published | draft | derived
  # “以上”“以下”是否包括本数，须按文件原文写明 / whether 以上 and 以下 include the number, as the document says
  bounds: { 以上: inclusive, 以下: inclusive, basis: { article: "9" } }
  # 继承行政处罚法的时效与期限（须一并载入该法的文件）/ inherits time limits (load that law's file as well):
  # extends: [administrative-penalty-law]

# 事实：规则用到的都要声明 / facts: whatever the rules look at has to be declared
facts:
  occupiedArea:
    type: quantity # boolean integer decimal money quantity date duration enum set list
    unit: m2
    label: { zh-CN: 占用面积, en: area occupied }
    question: { zh-CN: 占用道路多少平方米？, en: How many square metres of the road were occupied? }
    over: 0
    worse: more
  kindOfRoad:
    type: enum
    label: { zh-CN: 道路类别, en: kind of road }
    question: { zh-CN: 占用的是哪类道路？, en: Which kind of road was occupied? }
    values:
      main: { zh-CN: 主干道, en: main road }
      other: { zh-CN: 其他道路, en: other road }

# 法定罚则。正式使用时写在法律自己的文件里（kind: law）/ the statutory penalty; a real law has a file of its own
provisions:
  - article: "3"
    penalties:
      fine: { type: fine, amount: { from: 1000, to: 20000 } }
    orders:
      - { type: correct, within: 3 days }

violations:
  - code: "1.1"
    id: occupying-road-without-permission
    name: { zh-CN: 擅自占用城市道路, en: Occupying a city road without permission }
    penalisedBy: [{ law: example-city-2026, article: "3" }]
    # 阶次表：每行一个条件、一个幅度；各行互不重叠 / one row, one condition, one range; rows do not overlap
    tiers:
      - row: "1"
        tier: 轻微
        when: { kindOfRoad: other, occupiedArea: { under: 10 } }
        gives: { fine: { from: 1000, under: 5000 } }
      - row: "2"
        tier: 一般
        when:
          any:
            - { kindOfRoad: main, occupiedArea: { under: 10 } }
            - { kindOfRoad: other, occupiedArea: { from: 10 } }
        gives: { fine: { from: 5000, under: 10000 } }
      - row: "3"
        tier: 严重
        when: { kindOfRoad: main, occupiedArea: { from: 10 } }
        gives: { fine: { from: 10000, to: 20000 } }
`;
