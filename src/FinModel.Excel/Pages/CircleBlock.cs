using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>The helper rows of circles that are cut by the same lines, a column for each period.</summary>
internal sealed class CircleBlock(Book book, LinePage page, IReadOnlyList<PlanCircle> circles)
{
    // What a row holds: in which variant (0: nothing assumed, j: something for cut j - 1), and what of which cell.
    private readonly Dictionary<(string What, int Variant, string Id), int> _rows = [];
    private readonly Dictionary<(PlanCircle Circle, string Name), SheetCell> _system = [];

    public Dictionary<PlanCell, SheetCell> Solutions { get; } = [];

    private int Count => circles[0].Cuts.Count;

    private bool IsAffine => circles.All(c => c.IsAffine);

    // Secant steps end a circle of straight pieces as soon as two trials lie on the same piece.
    private const int Steps = 9;

    // What they end with is tried, and what lies beside it.
    private const int Found = Steps + 1;
    private const int Above = Found + 1;
    private const int Below = Above + 1;

    // How far beside, relative to a value of 1 or more, and how much a gap must open there: as the engine has it.
    private const double Beside = 1e-4;
    private const double LeastSlope = 1e-5;
    private const double Tolerance = 1e-9;

    private int Last => IsAffine ? Count : Below;

    public void Lay()
    {
        for (var variant = 0; variant <= Last; variant++)
        {
            LayVariant(variant);
        }

        page.Group(book.Words.Of("The value that reproduces itself"));
        CircleSystem.Lay(IsAffine ? Count : 0, circles[0].Cuts.Select(c => Label(c)).ToList(), Row);
        foreach (var circle in circles)
        {
            for (var i = 0; i < Count; i++)
            {
                Solutions[circle.Cuts[i]] = page.Sheet[_rows[("solution", 0, $"{i}")], ColumnOf(circle.Cuts[i])];
            }
        }
    }

    public void Fill()
    {
        foreach (var circle in circles)
        {
            for (var variant = 0; variant <= Last; variant++)
            {
                FillVariant(circle, variant);
            }

            if (!IsAffine)
            {
                Write(circle, "solution 0", Only(circle.Cuts[0]));
                Residual(circle, 0);
                continue;
            }

            CircleSystem.Fill(Count, (name, formula) => Write(circle, name, formula), name => Make.Cell(_system[(circle, name)]),
                (cut, variant) => Make.Cell(At("result", variant, circle.Cuts[cut])), cut => Make.Cell(At("assumed", cut + 1, circle.Cuts[cut])));
            for (var i = 0; i < Count; i++)
            {
                Residual(circle, i);
            }
        }

        foreach (var row in _rows.Values)
        {
            book.Rows.Add([.. book.Plan.Timeline.Periods.Select(p => page.Sheet.Find(row, page.ColumnOf(p))).OfType<SheetCell>()]);
        }
    }

    private void LayVariant(int variant)
    {
        var cuts = circles[0].Cuts;
        page.Group(Heading(variant, Label(cuts[IsAffine ? Math.Max(variant, 1) - 1 : 0])));
        cuts.ToList().ForEach(c => Row("assumed", variant, c.Id, $"{book.Words.Of("Assumed")}: {Label(c)}"));
        foreach (var cell in circles.SelectMany(c => c.Cells).DistinctBy(c => c.Id))
        {
            Row("cell", variant, cell.Id, Label(cell));
        }

        cuts.ToList().ForEach(c => Row("result", variant, c.Id, $"{book.Words.Of("Result")}: {Label(c)}"));
    }

    private string Heading(int variant, string cut) => variant switch
    {
        0 => book.Words.Of("Computed with nothing assumed"),
        Found when !IsAffine => $"{book.Words.Of("Computed with the value that was found for")} {cut}",
        Above when !IsAffine => $"{book.Words.Of("Computed with a little more, to see that nothing else solves it, for")} {cut}",
        Below when !IsAffine => $"{book.Words.Of("Computed with a little less, for")} {cut}",
        _ => $"{book.Words.Of("Computed with a trial value for")} {cut}",
    };

    private void FillVariant(PlanCircle circle, int variant)
    {
        var places = new Dictionary<PlanCell, SheetCell>();
        foreach (var cell in circle.Cells)
        {
            places[cell] = At("cell", variant, cell);
        }

        for (var i = 0; i < Count; i++)
        {
            var at = places[circle.Cuts[i]] = At("assumed", variant, circle.Cuts[i]);
            at.Style = Style(circle.Cuts[i]);
            at.Formula = Assumed(circle.Cuts[i], i, variant);
            at.Number = at.Formula is null ? 0 : null;
        }

        var translator = new FormulaTranslator(c => places.GetValueOrDefault(c) ?? book.Places[c], book.Constants.Find, book.Operands.Write);
        foreach (var cell in circle.Cells)
        {
            Begin("cell", variant, cell);
            (places[cell].Formula, places[cell].Style) = (cell.Formula!.Accept(translator), Style(cell));
        }

        foreach (var cut in circle.Cuts)
        {
            var at = At("result", variant, cut);
            Begin("result", variant, cut);
            (at.Formula, at.Style) = (cut.Formula!.Accept(translator), Style(cut));
        }
    }

    private void Begin(string what, int variant, PlanCell cell) =>
        book.Operands.Begin(string.Create(CultureInfo.InvariantCulture, $"circle:{what}.{variant}.{cell.Id}"), cell.Line.Label, ColumnOf(cell));

    // As large as what comes out, so that the slope is as exact as the values.
    private Formula? Assumed(PlanCell cut, int index, int variant) =>
        variant == 0 ? null
        : IsAffine ? variant == index + 1 ? Make.Call("MAX", Make.Number(1), Make.Call("ABS", Make.Cell(At("result", 0, cut)))) : null
        : variant == 1 ? Make.Cell(At("result", 0, cut))
        : variant <= Found ? Secant(cut, variant - 1)
        : Neighbour(cut, variant == Above ? Make.Add : Make.Subtract);

    private Formula Neighbour(PlanCell cut, Func<Formula, Formula, Formula> move) =>
        move(Make.Cell(At("assumed", Found, cut)), Make.Multiply(Constant(Beside), Scale(cut)));

    private Formula Constant(double value) => Make.Fixed(book.Constants.Find(new PlanConstant(value))!);

    private Formula Scale(PlanCell cut) => Make.Call("MAX", Make.Number(1), Make.Call("ABS", Make.Cell(At("assumed", Found, cut))));

    // A circle that the steps have not solved, or that what lies beside solves as well, has no value.
    private Formula Only(PlanCell cut)
    {
        Formula IsFlat(int side) =>
            Make.Compare("<=", Make.Call("ABS", Make.Subtract(Gap(side, cut), Gap(Found, cut))), Make.Multiply(Constant(Beside * LeastSlope), Scale(cut)));
        var isMany = Make.Call("IFERROR", Make.Call("OR", IsFlat(Above), IsFlat(Below)), Make.Number(0));
        var isOpen = Make.Compare(">", Make.Call("ABS", Gap(Found, cut)), Make.Multiply(Constant(Tolerance), Scale(cut)));
        return Make.If(Make.Call("OR", isOpen, isMany), Make.Call("NA"), Make.Cell(At("assumed", Found, cut)));
    }

    private Formula Gap(int variant, PlanCell cut) => Make.Subtract(Make.Cell(At("result", variant, cut)), Make.Cell(At("assumed", variant, cut)));

    // Where the line through the last two gaps between result and assumption is zero; the last assumption where the gap is gone.
    private Formula Secant(PlanCell cut, int variant)
    {
        Formula X(int v) => Make.Cell(At("assumed", v, cut));
        var (last, before) = (Gap(variant, cut), Gap(variant - 1, cut));
        var step = Make.Divide(Make.Multiply(last, Make.Subtract(X(variant), X(variant - 1))), Make.Subtract(last, before));
        return Make.If(Make.Compare("=", last, before), X(variant), Make.Subtract(X(variant), step));
    }

    private void Residual(PlanCircle circle, int cut)
    {
        var cell = circle.Cuts[cut];
        Begin("given", 0, cell);
        var given = page.Sheet.Write(_rows[("given", 0, $"{cut}")], ColumnOf(cell), cell.Formula!.Accept(book.Translator), Style(cell));
        page.Sheet.Write(_rows[("residual", 0, $"{cut}")], ColumnOf(cell), Make.Subtract(Make.Cell(given), Make.Cell(Solutions[cell])),
            Style(cell) with { Format = "0.0E+00" });
    }

    private void Write(PlanCircle circle, string name, Formula formula)
    {
        var parts = name.Split(' ');
        var first = circle.Cuts[parts[0] == "solution" ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0];
        var isValue = parts[0] == "solution";
        _system[(circle, name)] = page.Sheet.Write(
            _rows[(parts[0], 0, parts[1])], ColumnOf(first), formula, isValue ? Style(first) : new CellStyle(Ink.Plain, "0.000000"));
    }

    private int Row(string what, string id, string label) => Row(what, 0, id, label);

    private int Row(string what, int variant, string id, string label) =>
        _rows[(what, variant, id)] = page.Row($"circle:{what}.{variant}.{id}", label, new CellStyle(what == "solution" ? Ink.Bold : Ink.Plain));

    private SheetCell At(string what, int variant, PlanCell cell) => page.Sheet[_rows[(what, variant, cell.Id)], ColumnOf(cell)];

    private int ColumnOf(PlanCell cell) => page.ColumnOf(cell.Period);

    private string Label(PlanCell cell) => book.Words.Of(cell.Line, cell.Member);

    private static CellStyle Style(PlanCell cell) => new(Ink.Plain, NumberFormats.Of(cell.Line, cell.Member, cell.Line.Hints));
}
