using FinModel.Core.Units;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>The declarations at the head of a model: what it is, when, in which currencies, over which dimensions.</summary>
internal static class HeadParsers
{
    public static DeclarationSyntax Model(BlockReader reader)
    {
        reader.Line.Take();
        return new ModelSyntax(reader.Span, reader.Line.Name("the model's name"), reader.Line.Label());
    }

    public static DeclarationSyntax Use(BlockReader reader)
    {
        reader.Line.Take();
        return new UseSyntax(reader.Span, reader.Line.List(LibraryName));
    }

    public static DeclarationSyntax Needs(BlockReader reader)
    {
        reader.Line.Take();
        return new NeedsSyntax(reader.Span, [.. reader.Line.List(Need).OfType<NeedSyntax>()]);
    }

    private static NeedSyntax? Need(LineCursor line)
    {
        if (!NeedSyntax.Kinds.Contains(line.Current.Text, StringComparer.Ordinal))
        {
            line.Fail($"one of {string.Join(", ", NeedSyntax.Kinds)}, and a name");
            return null;
        }

        return new NeedSyntax(line.Name(), line.Name());
    }

    public static DeclarationSyntax Timeline(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var name = line.Name("the timeline's name");
        var periods = PeriodParser.RangesOnTimeline(line);
        var before = line.Accept("before") ? PeriodParser.RangesOnTimeline(line) : [];
        var showsBefore = before.Count > 0 && line.Accept("shown");
        var yearEnd = line.Current.IsWord("year") ? YearEndParser.Parse(line) : null;
        return new TimelineSyntax(reader.Span, name, periods, before, yearEnd) { ShowsBefore = showsBefore };
    }

    public static DeclarationSyntax PeriodName(BlockReader reader)
    {
        reader.Line.Take();
        return new PeriodNameSyntax(reader.Span, reader.Line.Name(), PeriodParser.Reference(reader.Line));
    }

    public static DeclarationSyntax Currency(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var code = line.Name("a currency code");
        var scale = line.Current.Kind == TokenKind.Word && line.Current.Text is not ("trading" or "rate") ? line.Name() : null;
        if (scale is not null && !Scale.TryFind(scale.Name, out _))
        {
            line.Fail(SyntaxDiagnostics.ScaleWithoutMeaning(scale.Span, scale.Name));
        }

        var isTrading = line.Accept("trading");
        return new CurrencySyntax(reader.Span, code, scale, isTrading, line.NameAfter("rate"));
    }

    public static DeclarationSyntax Dimension(BlockReader reader)
    {
        reader.Line.Take();
        var name = reader.Line.Name("the dimension's name");
        var label = reader.Line.Label();
        var members = reader.Clauses(clause => new MemberSyntax(
            clause.Line.Name("a member"), clause.Line.Label(), clause.Line.NameAfter("currency")));
        return new DimensionSyntax(reader.Span, name, label, members);
    }

    public static DeclarationSyntax Bands(BlockReader reader)
    {
        reader.Line.Take();
        var name = reader.Line.Name("the name of the bands");
        return new BandsSyntax(reader.Span, name, reader.Line.Label(), reader.Clauses(Band));
    }

    private static BandSyntax Band(BlockReader reader)
    {
        var line = reader.Line;
        var name = line.Name("a band");
        var label = line.Label();
        if (line.Accept("otherwise"))
        {
            return new BandSyntax(name, label, null, true);
        }

        var isInclusive = line.Accept("from");
        if (!isInclusive && !line.Accept("above"))
        {
            line.Fail("`above`, `from` or `otherwise`");
        }

        return new BandSyntax(name, label, ExpressionParser.Parse(line), isInclusive);
    }

    // Library names are file names and may have hyphens: words and hyphens that touch.
    private static Identifier LibraryName(LineCursor line)
    {
        var name = line.Name("the name of a library");
        while (line.Current.IsSymbol("-") && line.Current.IsGlued && line.Next.IsGlued)
        {
            line.Take();
            var next = line.Name("the name of a library");
            name = new Identifier($"{name.Name}-{next.Name}", name.Span.To(next.Span));
        }

        return name;
    }
}
