// What goes wrong with rows on their way: some of it malformed, some only written in another way.

const LONG = "🎓".repeat(201);

/** What stands in a cell where it should not. */
const TEXTS = {
  item: ["", "UE-3-ECTS", "no-such-item", " ue-3-ects", "__proto__"],
  scheme: ["", "Region", "regoin", "learner", "region "],
  semester: ["3", "0", "1.0", "2.50", "one", "-1", "1e0", "1,0", "1\n", "2\r"],
  ref: [LONG, LONG.slice(2), "=1+1", "a\nb", "'"],
  annualFee: ["paid", "Due", "due", "already-paid", "0"],
  number: [
    "abc",
    "-1",
    "0",
    "1e3",
    "1e99",
    "0.5",
    "6.000",
    "1000001",
    "1,5",
    "NaN",
    "Infinity",
    "0x10",
    // Beside a step, and no multiple of it.
    "0.30000000000000004",
    "0.2999999999999999",
    "0.4999999999999995",
    "0.09999999999999988",
    "902536.9999999977",
    "6\n",
    "6\r\n",
    "12.345",
    "+3",
    " 3",
    "1000000",
    "1e-9",
  ],
  options: ["none", "none,none", "", ",", "no-such-option", "None"],
  yesNo: ["true", "false", "yes", "no", "oui", "TRUE", "1", "maybe"],
};

function kindOf(column, tariff) {
  if (column in TEXTS) return column;
  if (!column.startsWith("learner.")) return "number";
  const fact = tariff.facts[column.slice("learner.".length)];
  return fact.options ? "options" : fact.min === undefined ? "yesNo" : "number";
}

/** All of them for one column. */
export function textsFor(column, tariff) {
  const kind = kindOf(column, tariff);
  if (kind !== "options") return TEXTS[kind];
  const options = Object.keys(tariff.facts[column.slice("learner.".length)].options);
  const [first, second = first] = options;
  return [
    first,
    `${second},${first}`,
    `${first},${second}`,
    options.join(","),
    `${first},${first}`,
    `${first},`,
    ...TEXTS.options,
  ];
}

function textFor(column, tariff, { among, some, chance }) {
  const kind = kindOf(column, tariff);
  if (kind !== "options" || chance(0.4)) return among(TEXTS[kind]);
  const options = Object.keys(tariff.facts[column.slice("learner.".length)].options);
  const list = some(options, 0.5);
  if (chance(0.5)) list.push(among(options));
  if (chance(0.2)) list.push("");
  return (chance(0.3) ? list.reverse() : list).join(",");
}

/** The rows with something wrong in one or two places. */
export function spoil(rows, columns, tariff, draw) {
  const { among, whole, chance } = draw;
  const spoilt = rows.map((row) => ({ ...row }));
  const places = 1 + whole(2);
  for (let place = 0; place < places; place++) {
    const row = among(spoilt);
    if (chance(0.85)) {
      const column = among(columns.filter((one) => one !== "quote"));
      row[column] = textFor(column, tariff, draw);
      continue;
    }
    switch (whole(4)) {
      case 0:
        row.line_no = among(spoilt).line_no;
        break;
      case 1:
        row.line_no = null;
        break;
      case 2:
        // Other numbers in another order, with gaps: no fault.
        for (const one of spoilt) if (one.line_no !== null) one.line_no = one.line_no * 7 - 100;
        break;
      default:
        if (chance(0.02)) while (spoilt.length < 1001) spoilt.push({ ...row, line_no: spoilt.length + 5000 });
    }
  }
  return spoilt;
}
