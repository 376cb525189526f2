"""An .xlsx or .xlsm in, what stands beside its values out: details by sheet, and when it was saved."""

from impact.read import limits
from impact.read.comments import comments_of
from impact.read.found import Details, Remark
from impact.read.number_formats import styles_by_kind
from impact.read.package import BROKEN, Package, SheetPart
from impact.read.scan import farthest_filled, scan_sheet


def details_of(data: bytes) -> tuple[dict[str, Details], str, list[Remark]]:
    """By name of the sheet; the moment it was last saved; a remark for each sheet that could not be looked into."""
    package = Package(data)
    try:
        sheets, modified = package.sheets(), package.modified()
        styles = styles_by_kind(package.xml(_styles_path(package)))
    except BROKEN:
        return {}, "", [Remark("details_unknown")]
    details: dict[str, Details] = {}
    remarks: list[Remark] = []
    for sheet in sheets:
        try:
            details[sheet.name] = _details_of_sheet(package, sheet, styles)
            details[sheet.name].comments = comments_of(package, sheet.path)
        except BROKEN:
            remarks.append(Remark("details_unknown", sheet.name))
    return details, modified, remarks


def _styles_path(package: Package) -> str:
    related = package.related(package.workbook_path).values()
    return next((path for kind, path in related if kind == "styles"), "xl/styles.xml")


def _details_of_sheet(package: Package, sheet: SheetPart, styles: dict[int, str]) -> Details:
    if not sheet.path:
        return Details(hidden=sheet.hidden)
    with package.open(sheet.path) as part:
        details = scan_sheet(part, styles, recalculates=package.recalculates)
    if details.box > limits.MOST_BOX:
        with package.open(sheet.path) as part:
            details.last_row, details.last_column = farthest_filled(part)
    details.hidden = sheet.hidden
    return details
