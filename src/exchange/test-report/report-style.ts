/** What the page of worked cases adds to the common style. */
export const REPORT_STYLE = `.totals{width:auto}
.totals th[scope=row],.compared th[scope=row]{background:none;font-weight:400}
.failures>li{margin:1rem 0}
.failures p{margin:.2rem 0}
details.table{border-block-end:1px solid var(--line);padding:.2rem 0}
details.table>summary{display:flex;gap:.5rem;align-items:baseline;cursor:pointer;list-style:none;padding:.2rem 0}
details.table>summary::-webkit-details-marker{display:none}
details.table h3{display:inline;font-size:1rem;font-weight:400}
details.table[open] h3{font-weight:600}
summary{cursor:pointer}
.state{color:var(--soft);font-size:.85rem;white-space:nowrap}
@media print{details.table:not([open])::details-content{display:none}}
`;
