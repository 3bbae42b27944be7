using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Collects what is declared, by name, and reports what is declared twice or not at all.</summary>
internal sealed class Declarations
{
    private readonly ModelSymbols _symbols = new();
    private readonly Dictionary<string, SourceSpan> _names = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<DeclarationSyntax> _declarations;
    private readonly List<Diagnostic> _diagnostics;
    private readonly SourceSpan? _start;

    private Declarations(IEnumerable<FileSyntax> files, List<Diagnostic> diagnostics)
    {
        _declarations = [.. files.SelectMany(f => f.Declarations)];
        _start = files.LastOrDefault() is { } file ? new SourceSpan(file.Source, 0, 0) : null;
        _diagnostics = diagnostics;
    }

    /// <summary>All declarations of all files.</summary>
    /// <param name="files">The libraries first, then the model's own files.</param>
    /// <param name="libraries">Which of them are libraries.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ModelSymbols Collect(IReadOnlyList<FileSyntax> files, IReadOnlySet<SourceText> libraries, List<Diagnostic> diagnostics)
    {
        var collector = new Declarations(files, diagnostics);
        collector.CollectModel();
        collector.CollectTimelines();
        collector.CollectCurrencies();
        collector.CollectDimensions();
        collector.CollectBands();
        collector.CollectFunctions();
        LineDeclarations.Collect(collector._symbols, collector._declarations, collector._names, libraries, diagnostics);
        Groups.Collect(collector._symbols, collector._declarations, name => collector.Declare(name, ReservedNames.OfFunctions), diagnostics);
        Looks.Apply(collector._symbols, collector._declarations, libraries, diagnostics);
        collector.CollectRest();
        return collector._symbols;
    }

    private void CollectModel()
    {
        var models = _declarations.OfType<ModelSyntax>().ToList();
        foreach (var second in models.Skip(1))
        {
            _diagnostics.Add(NameDiagnostics.Duplicate(second.Span, "model", models[0].Span));
        }

        _symbols.Model = models.Count > 0 ? models[0] : null;
        Require(models.Count > 0, "name", "model my_company \"My company\"");
    }

    private void CollectTimelines()
    {
        var read = new List<(Timeline, TimelineSyntax)>();
        _symbols.FiscalYear = YearEnds.Read([.. _declarations.OfType<TimelineSyntax>()], _diagnostics);
        foreach (var syntax in _declarations.OfType<TimelineSyntax>().Where(t => Declare(t.Name)))
        {
            if (TimelineReader.Read(syntax, _symbols.FiscalYear, _diagnostics) is not { } timeline)
            {
                continue;
            }

            if (_symbols.Timelines.Find(t => t.Frequency == timeline.Frequency) is { } other)
            {
                _diagnostics.Add(TimeDiagnostics.SameLength(syntax.Name.Span, timeline.Name, other.Name));
                continue;
            }

            TimelineReader.Compare(timeline, syntax, read, _diagnostics);
            read.Add((timeline, syntax));
            _symbols.Timelines.Add(timeline);
        }

        Require(_declarations.OfType<TimelineSyntax>().Any(), "timeline", "timeline years 2023A 2024E 2025E");
        StandIns.AddTimeline(_symbols);
        foreach (var name in _declarations.OfType<PeriodNameSyntax>().Where(p => Declare(p.Name)))
        {
            CollectPeriodName(name);
        }
    }

    private void CollectPeriodName(PeriodNameSyntax name)
    {
        if (name.Period.Fixed is { } period && (_symbols.LacksTimeline || _symbols.Locate(period) is not null))
        {
            _symbols.PeriodNames.TryAdd(name.Name.Name, period);
            return;
        }

        _diagnostics.Add(TimeDiagnostics.OutsideTimeline(name.Period.Span, name.Period.Span.Text, _symbols.Timelines));
    }

    private void CollectCurrencies()
    {
        foreach (var currency in _declarations.OfType<CurrencySyntax>())
        {
            if (!Declare(currency.Code, ReservedNames.OfUnits))
            {
                continue;
            }

            if (_symbols.Currencies.Count == 0 && currency.Scale is { } scale)
            {
                _symbols.ScaleName = scale.Name;
                _symbols.ScaleFactor = Core.Units.Scale.TryFind(scale.Name, out var factor) ? factor : 1;
            }

            _symbols.Currencies.Add(new CurrencySymbol(currency.Code, currency.Rate));
            _symbols.TradingCurrency = currency.IsTrading ? currency.Code.Name : _symbols.TradingCurrency;
        }

        Require(_declarations.OfType<CurrencySyntax>().Any(), "currency", "currency CNY million");
        StandIns.AddCurrency(_symbols, _start);
    }

    private void CollectDimensions()
    {
        foreach (var dimension in _declarations.OfType<DimensionSyntax>().Where(d => Declare(d.Name)))
        {
            var members = new List<MemberSymbol>();
            var first = new Dictionary<string, MemberSyntax>(StringComparer.Ordinal);
            foreach (var member in dimension.Members)
            {
                if (!first.TryAdd(member.Name.Name, member))
                {
                    _diagnostics.Add(NameDiagnostics.Duplicate(member.Name.Span, member.Name.Name, first[member.Name.Name].Name.Span));
                    continue;
                }

                CheckCurrency(member.Currency);
                members.Add(
                    new MemberSymbol(member.Name.Name, member.Label, members.Count,
                        member.Currency is not null && _symbols.LacksCurrency ? UnitNames.Money : member.Currency?.Name, member.Name.Span));
            }

            if (members.Count == 0 && !dimension.IsDamaged)
            {
                _diagnostics.Add(NameDiagnostics.NoMembers(dimension.Name.Span, dimension.Name.Name));
            }

            _symbols.Dimensions.TryAdd(dimension.Name.Name, new DimensionSymbol(dimension.Name.Name, dimension.Label, members, dimension.Name.Span));
        }
    }

    private void CheckCurrency(Identifier? currency)
    {
        if (currency is not null && !_symbols.LacksCurrency && _symbols.Currencies.TrueForAll(c => c.Code.Name != currency.Name))
        {
            _diagnostics.Add(UnitDiagnostics.UnknownCurrency(currency.Span, currency.Name, _symbols.Currencies.Select(c => c.Code.Name)));
        }
    }

    private void CollectBands()
    {
        foreach (var bands in _declarations.OfType<BandsSyntax>().Where(b => Declare(b.Name, ReservedNames.OfBands)))
        {
            _symbols.Bands.TryAdd(bands.Name.Name, BandsReader.Read(bands, _diagnostics));
        }
    }

    private void CollectFunctions()
    {
        foreach (var function in _declarations.OfType<FunctionSyntax>().Where(f => Declare(f.Name, ReservedNames.OfFunctions)))
        {
            _symbols.Functions.TryAdd(function.Name.Name, function);
            var first = new Dictionary<string, Identifier>(StringComparer.Ordinal);
            foreach (var parameter in function.Parameters.Where(p => !first.TryAdd(p.Name, p)))
            {
                _diagnostics.Add(NameDiagnostics.Duplicate(parameter.Span, parameter.Name, first[parameter.Name].Span));
            }
        }
    }

    private void CollectRest()
    {
        _symbols.Checks.AddRange(_declarations.OfType<CheckSyntax>().Where(c => Declare(c.Name)));
        _symbols.Scenarios.AddRange(_declarations.OfType<ScenarioSyntax>().Where(s => Declare(s.Name, ReservedNames.OfScenarios, "scenario ")));
        _symbols.Uncertainties.AddRange(_declarations.OfType<UncertaintySyntax>());
        foreach (var circle in _declarations.OfType<CircleSyntax>())
        {
            if (_symbols.Lines.TryGetValue(circle.Line.Name, out var line))
            {
                _symbols.Circles.Add(new CircleSymbol(line, circle.Line.Span));
                continue;
            }

            _diagnostics.Add(NameDiagnostics.Unknown(circle.Line.Span, NameKind.Line, circle.Line.Name, _symbols.Lines.Keys));
        }
    }

    private bool Declare(Identifier name, IReadOnlySet<string>? reserved = null, string space = "")
    {
        if ((reserved ?? ReservedNames.Everywhere).Contains(name.Name))
        {
            _diagnostics.Add(NameDiagnostics.ReservedName(name.Span, name.Name));
            return false;
        }

        var key = space + name.Name;
        if (name.Name.Length == 0 || _names.TryAdd(key, name.Span))
        {
            return name.Name.Length > 0;
        }

        _diagnostics.Add(NameDiagnostics.Duplicate(name.Span, name.Name, _names[key]));
        return false;
    }

    private void Require(bool isThere, Phrase what, string example)
    {
        if (!isThere)
        {
            _diagnostics.Add(NameDiagnostics.MissingDeclaration(what, example, _symbols.Model?.Span ?? _start));
        }
    }
}
