// Acts of a reviewer, done by exceljs: reads {"file": ..., "acts": [[name, sheet, ...], ...], "save": ...} from its only argument.
const { readFileSync } = require("fs");
const { Workbook } = require("exceljs");

const ACTS = {
  type: (book, sheet, place, value) => { book.getWorksheet(sheet).getCell(place).value = value; },
  clear: (book, sheet, place) => { book.getWorksheet(sheet).getCell(place).value = null; },
  add: (book, _, name) => { book.addWorksheet(name); },
};

(async () => {
  const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
  const book = new Workbook();
  await book.xlsx.readFile(request.file);
  for (const [name, ...rest] of request.acts) ACTS[name](book, ...rest);
  await book.xlsx.writeFile(request.save);
})().catch(error => { console.error(error); process.exit(1); });
