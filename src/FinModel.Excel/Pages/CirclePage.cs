using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>
/// Circles in closed form. Where a group of lines is affine in the lines that cut it, the group is computed with nothing assumed for the cuts and once
/// more for each cut with something assumed; a small linear system then gives the values that reproduce themselves. No iteration is needed.
/// A circle with one cut that is not affine (a revolver that is drawn or not) is solved by secant steps, each a block of rows; only one with several iterates.
/// </summary>
internal sealed class CirclePage(Book book)
{
    /// <summary>More cuts than this would fill pages; such a circle iterates.</summary>
    private const int MostCuts = 6;

    private readonly Dictionary<PlanCell, SheetCell> _solutions = [];
    private readonly List<CircleBlock> _blocks = [];
    private LinePage? _page;

    public SheetCell? Solution(PlanCell cell) => _solutions.GetValueOrDefault(cell);

    /// <summary>Lays out the rows.</summary>
    public void Lay()
    {
        var circles = book.Plan.Stages.OfType<PlanCircle>().ToList();
        book.Iterates = circles.Exists(c => !IsSolvable(c));
        foreach (var group in circles.Where(IsSolvable).GroupBy(c => string.Join(' ', c.Cuts.Select(cut => cut.Id))).OrderBy(g => circles.IndexOf(g.First())))
        {
            book.Approximates |= group.Any(c => !c.IsAffine);
            var block = new CircleBlock(book, Page(), [.. group]);
            block.Lay();
            _blocks.Add(block);
            foreach (var (cut, solution) in block.Solutions)
            {
                _solutions[cut] = solution;
            }
        }
    }

    /// <summary>Writes the formulas, once everything is placed.</summary>
    public void Fill() => _blocks.ForEach(b => b.Fill());

    private static bool IsSolvable(PlanCircle circle) => circle.Cuts.Count == 1 || (circle.IsAffine && circle.Cuts.Count <= MostCuts);

    private LinePage Page()
    {
        if (_page is null)
        {
            _page = book.Workings;
            _page.Block(book.Words.Of("Circles, solved without iteration"));
        }

        return _page;
    }
}
