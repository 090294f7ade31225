/** Countries whose regions can be drawn, by ISO 3166-1; made by `web/scripts/make-regions.mjs`. */
export const regionCountries: readonly string[] = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CH ' +
  'CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GH GL GM GN GQ GR ' +
  'GT GY HN HR HT HU ID IL IN IR IS IT JO JP KE KG KH KM KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA ' +
  'MD ME MG MH MK ML MM MN MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL ' +
  'PT PW PY QA RO RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR ST SV SY TD TG TH TJ TL TM TN TO TR TT ' +
  'TW TZ UA UG UY UZ VC VE VN VU WF WS YE ZA ZM ZW'
)
  .trim()
  .split(' ');
