"""One LibreOffice for a whole run of the tests: a request is a line of JSON on standard input, its answer a line on standard output.

{"file": ..., "variants": [[[sheet, cell, value], ...], ...]}  the values of every sheet, computed anew, under each set of typed values
{"file": ..., "acts": [[name, sheet, ...], ...], "save": ...}   does what a reviewer does, and saves the file as LibreOffice does
{"file": ..., "openpyxl": [[name, sheet, ...], ...], "save": ...}  does it with openpyxl, and saves the file as that does
"""
import json
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

ERRORS = 4  # com.sun.star.sheet.FormulaResult.ERROR



def start(profile):
    """The process, and its desktop once it answers."""
    pipe = f"finmodel{os.getpid()}"
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
         f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    raise RuntimeError("LibreOffice does not answer")


def option(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


def values(document):
    """The contents of every sheet from A1 on, row by row; an error is its text."""
    result = {}
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress
        area = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
        rows = [list(row) for row in area.getDataArray()]
        for found in area.queryFormulaCells(ERRORS).RangeAddresses:
            for row in range(found.StartRow, found.EndRow + 1):
                for column in range(found.StartColumn, found.EndColumn + 1):
                    rows[row][column] = sheet.getCellByPosition(column, row).String
        result[sheet.Name] = rows
    return result


def type_in(cell, value):
    if isinstance(value, str):
        cell.String = value
    else:
        cell.Value = value


def at(sheet, place):
    return sheet.getCellRangeByName(place)


def comment(document, sheet, place, text):
    sheet.Annotations.insertNew(at(sheet, place).CellAddress, text)


def paste(document, sheet, place):
    area = at(sheet, place)
    area.setDataArray(area.getDataArray())


def day(document, sheet, place, number):
    cell = at(sheet, place)
    cell.Value = number
    cell.NumberFormat = document.NumberFormats.getStandardFormat(2, cell.CharLocale)


def sort(document, sheet, place):
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = 0, False
    at(sheet, place).sort((option("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))), option("ContainsHeader", False)))


ACTS = {
    "type": lambda document, sheet, place, value: type_in(at(sheet, place), value),
    "formula": lambda document, sheet, place, value: setattr(at(sheet, place), "Formula", value),
    "clear": lambda document, sheet, place: at(sheet, place).clearContents(1 + 2 + 4 + 16),
    "day": day,
    "paste": paste,
    "sort": sort,
    "comment": comment,
    "colour": lambda document, sheet, place, rgb: setattr(at(sheet, place), "CellBackColor", rgb),
    "merge": lambda document, sheet, place: at(sheet, place).merge(True),
    "insert_row": lambda document, sheet, row: sheet.Rows.insertByIndex(row - 1, 1),
    "delete_row": lambda document, sheet, row: sheet.Rows.removeByIndex(row - 1, 1),
    "insert_column": lambda document, sheet, column: sheet.Columns.insertByIndex(column - 1, 1),
    "delete_column": lambda document, sheet, column: sheet.Columns.removeByIndex(column - 1, 1),
    "hide_row": lambda document, sheet, row: setattr(sheet.Rows.getByIndex(row - 1), "IsVisible", False),
    "hide": lambda document, sheet: setattr(sheet, "IsVisible", False),
    "protect": lambda document, sheet: sheet.protect(""),
    "rename": lambda document, sheet, name: setattr(sheet, "Name", name),
    "add": lambda document, sheet, name: document.Sheets.insertNewByName(name, 0),
    "hide_column": lambda document, sheet, column: setattr(sheet.Columns.getByIndex(column - 1), "IsVisible", False),
    "name": lambda document, sheet, name: document.NamedRanges.addNewByName(name, f"$'{sheet.Name}'.$B$1", at(sheet, "A1").CellAddress, 0),
    "iterate": lambda document, sheet: setattr(document, "IsIterationEnabled", True),
    "copy": lambda document, sheet, name: document.Sheets.copyByName(sheet.Name, name, len(document.Sheets)),
    "move": lambda document, sheet: document.Sheets.moveByName(sheet.Name, 0),
    "format": lambda document, sheet, place, number: setattr(at(sheet, place), "NumberFormat", number),
    "cut": lambda document, sheet, place, target: sheet.moveRange(at(sheet, target).CellAddress, at(sheet, place).RangeAddress),
    "delete": lambda document, sheet: document.Sheets.removeByName(sheet.Name),
}


def with_openpyxl(request):
    import openpyxl
    from openpyxl.comments import Comment
    book = openpyxl.load_workbook(request["file"])
    for name, sheet, *rest in request["openpyxl"]:
        page = book[sheet]
        if name == "type":
            page[rest[0]] = rest[1]
        elif name == "formula":
            page[rest[0]] = rest[1]
        elif name == "clear":
            page[rest[0]] = None
        elif name == "comment":
            page[rest[0]].comment = Comment(rest[1], "Li Wei")
        elif name == "colour":
            page[rest[0]].fill = openpyxl.styles.PatternFill("solid", fgColor=f"FF{rest[1]:06X}")
        elif name == "rename":
            page.title = rest[0]
        elif name == "add":
            book.create_sheet(rest[0])
        else:
            raise ValueError(name)
    book.save(request["save"])
    return {}


def answer(desktop, request):
    if "openpyxl" in request:
        return with_openpyxl(request)
    document = desktop.loadComponentFromURL("file://" + request["file"], "_blank", 0, (option("Hidden", True),))
    try:
        if "save" in request:
            for name, sheet, *rest in request["acts"]:
                ACTS[name](document, document.Sheets.getByName(sheet), *rest)
            document.storeToURL("file://" + request["save"], (option("FilterName", "Calc MS Excel 2007 XML"),))
            return {}
        found = []
        for changes in request["variants"]:
            cells = [(document.Sheets.getByName(sheet).getCellRangeByName(place), value) for sheet, place, value in changes]
            before = [(cell, cell.String if cell.Type.value == "TEXT" else cell.Value) for cell, _ in cells]
            for cell, value in cells:
                type_in(cell, value)
            document.calculateAll()
            found.append(values(document))
            for cell, value in before:
                type_in(cell, value)
        return {"values": found}
    finally:
        document.close(False)


def main():
    process, desktop = start(sys.argv[1])
    try:
        print("{}", flush=True)
        for line in sys.stdin:
            try:
                print(json.dumps(answer(desktop, json.loads(line))), flush=True)
            except Exception as error:
                print(json.dumps({"error": f"{type(error).__name__}: {error}"}), flush=True)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


main()
