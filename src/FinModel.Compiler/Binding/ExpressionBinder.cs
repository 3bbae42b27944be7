using FinModel.Compiler.Declaring;
using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Binding;

/// <summary>Names of a formula to symbols. The language's own functions are replaced by their bodies.</summary>
internal sealed class ExpressionBinder : IExpressionSyntaxVisitor<BoundExpression>
{
    private const int MaximumNodes = 20_000;

    // A level takes about a kilobyte of the stack in the reader that takes most, and a thread may have no more than a megabyte for all.
    private const int MaximumDepth = 450;

    private const int MaximumCalls = 64;

    private static readonly Dictionary<string, Op> Operators = new(StringComparer.Ordinal)
    {
        ["+"] = Op.Add,
        ["-"] = Op.Subtract,
        ["*"] = Op.Multiply,
        ["/"] = Op.Divide,
        ["^"] = Op.Power,
        ["="] = Op.Equal,
        ["<>"] = Op.NotEqual,
        ["<"] = Op.Less,
        ["<="] = Op.LessOrEqual,
        [">"] = Op.Greater,
        [">="] = Op.GreaterOrEqual,
        ["and"] = Op.And,
        ["or"] = Op.Or,
    };

    private readonly ModelSymbols _symbols;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, BoundExpression> _parameters;
    private readonly Stack<string> _open;
    private readonly FormulaBudget _budget;

    private ExpressionBinder(ModelSymbols symbols, List<Diagnostic> diagnostics, Dictionary<string, BoundExpression> parameters, Stack<string> open,
        FormulaBudget budget)
    {
        _symbols = symbols;
        _diagnostics = diagnostics;
        _parameters = parameters;
        _open = open;
        _budget = budget;
    }

    public static BoundExpression Bind(ExpressionSyntax syntax, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var binder = new ExpressionBinder(symbols, diagnostics, [], [], new FormulaBudget(syntax.Span));
        var bound = binder.NotTooDeep(binder.Part(syntax));
        if (SpreadSize.Of(bound, symbols) > SpreadSize.Maximum)
        {
            binder.TooLarge("operands, with its members and periods", SpreadSize.Maximum);
            return new BoundError(syntax.Span);
        }

        return bound;
    }

    public BoundExpression VisitNumber(NumberSyntax node)
    {
        if (node.Unit is null && node.Scale is null)
        {
            return new BoundNumber(node.Span, node.Number, node.Number == 0 ? null : Unit.Pure) { IsRate = node.Suffix is "%" or "pp" or "bp" };
        }

        var resolver = new UnitResolver(_symbols, _diagnostics);
        var unit = node.Unit is { } syntax ? resolver.Resolve(syntax) : resolver.Find("money");
        if (unit == Unit.Date)
        {
            _diagnostics.Add(UnitDiagnostics.NumberAsDate(node.Span));
        }

        return unit is { } known && known != Unit.Date ? new BoundNumber(node.Span, Scaled(node, known), known) : new BoundError(node.Span);
    }

    public BoundExpression VisitDate(DateSyntax node) => new BoundNumber(node.Span, node.Number, Unit.Date);

    public BoundExpression VisitName(NameSyntax node)
    {
        if (node.Member is null && _parameters.TryGetValue(node.Name.Name, out var argument))
        {
            return Spend(argument.Size) ? argument : new BoundError(node.Span);
        }

        if (_symbols.Lines.TryGetValue(node.Name.Name, out var line))
        {
            return Member(node, line);
        }

        _diagnostics.Add(_symbols.Groups.ContainsKey(node.Name.Name) ? LookDiagnostics.GroupAsLine(node.Name.Span, node.Name.Name) : IsFunction(node.Name.Name)
            ? NameDiagnostics.FunctionAsLine(node.Name.Span, node.Name.Name)
            : NameDiagnostics.Unknown(node.Name.Span, NameKind.Line, node.Name.Name, _symbols.Lines.Keys.Concat(_parameters.Keys)));
        return new BoundError(node.Span);
    }

    public BoundExpression VisitIndex(IndexSyntax node)
    {
        var target = Part(node.Target);
        var to = node.To is null ? null : Period(node.To);
        if (Period(node.From) is not { } from || (node.To is not null && to is null)
            || (to is { } last && !RangeOrder.Holds(node.Span, from, last, _symbols, _diagnostics)))
        {
            return new BoundError(node.Span);
        }

        return new BoundShift(node.Span, target, from, to);
    }

    public BoundExpression VisitUnary(UnarySyntax node)
    {
        var operand = Part(node.Operand);
        return operand is BoundNumber number && number.Unit != Unit.Date && node.Operator == "-"
            ? number with { Value = -number.Value, Span = node.Span }
            : new BoundOperation(node.Span, node.Operator == "-" ? Op.Negate : Op.Not, [operand]);
    }

    public BoundExpression VisitBinary(BinarySyntax node) => Spend()
        ? new BoundOperation(node.Span, Operators[node.Operator], [Part(node.Left), Part(node.Right)])
        : new BoundError(node.Span);

    public BoundExpression VisitWhere(WhereSyntax node) => new BoundWhere(node.Span, node.Value.Accept(this), node.Condition.Accept(this));

    public BoundExpression VisitText(TextSyntax node)
    {
        _diagnostics.Add(NameDiagnostics.TextAsValue(node.Span));
        return new BoundError(node.Span);
    }

    public BoundExpression VisitError(ErrorSyntax node) => new BoundError(node.Span);

    public BoundExpression VisitCall(CallSyntax node)
    {
        if (!Spend())
        {
            return new BoundError(node.Span);
        }

        var name = node.Function.Name;
        return name switch
        {
            "if" => Count(node, 3) ? new BoundOperation(node.Span, Op.Select, Arguments(node)) : new BoundError(node.Span),
            "require" => Require(node, isMeaning: false),
            "meaningful" => Require(node, isMeaning: true),
            "given" => Count(node, 1) ? new BoundGiven(node.Span, Part(node.Arguments[0])) : new BoundError(node.Span),
            "base" => Count(node, 1) ? new BoundBase(node.Span, Part(node.Arguments[0])) : new BoundError(node.Span),
            "ltm" => Count(node, 1) ? BoundCall.OverTwelveMonths(node.Span, Part(node.Arguments[0])) : new BoundError(node.Span),
            "previous" => Count(node, 2) ? new BoundPrevious(node.Span, Part(node.Arguments[0]), Part(node.Arguments[1])) : new BoundError(node.Span),
            "convert" => Convert(node),
            "printed" => Printed(node),
            _ when BuiltInFunctions.FactOf(name) is { } fact => Count(node, 0) ? new BoundTimelineFact(node.Span, fact) : new BoundError(node.Span),
            "sum" when _symbols.GroupIn(node, _parameters) is { } group =>
                Spend(group.Lines.Count) ? BoundCall.OfGroup(node.Span, group) : new BoundError(node.Span),
            _ when BuiltInFunctions.Find(name) is { } function => BuiltIn(node, function),
            _ when _symbols.Bands.TryGetValue(name, out var bands) =>
                Count(node, 1) ? new BoundBands(node.Span, bands, Part(node.Arguments[0])) : new BoundError(node.Span),
            _ when _symbols.Functions.TryGetValue(name, out var declared) => Declared(node, declared),
            _ => Unknown(node),
        };
    }

    // Everything inside something else is bound here, so that what is deeper than a stack is refused in time.
    private BoundExpression Part(ExpressionSyntax node)
    {
        if (_budget.Depth == MaximumDepth)
        {
            TooLarge("operations inside each other", MaximumDepth);
            return new BoundError(node.Span);
        }

        _budget.Depth++;
        var bound = node.Accept(this);
        _budget.Depth--;
        return bound;
    }

    // An argument deep in itself may stand deep inside a function.
    private BoundExpression NotTooDeep(BoundExpression bound)
    {
        if (bound.Depth <= MaximumDepth)
        {
            return bound;
        }

        TooLarge("operations inside each other", MaximumDepth);
        return new BoundError(bound.Span);
    }

    private double Scaled(NumberSyntax node, Unit unit)
    {
        var power = Scale.PowerIn(unit);
        return node.Number * (node.Scale ?? 1) / Math.Pow(_symbols.ScaleFactor, power);
    }

    private BoundExpression Member(NameSyntax node, LineSymbol line)
    {
        if (node.Member is null)
        {
            return new BoundLine(node.Span, line, null);
        }

        if (line.Dimension is null)
        {
            _diagnostics.Add(NameDiagnostics.NotDimensioned(node.Span, line.Name));
            return new BoundError(node.Span);
        }

        if (line.Dimension.Find(node.Member.Name) is { } member)
        {
            return new BoundLine(node.Span, line, member);
        }

        _diagnostics.Add(NameDiagnostics.UnknownMember(node.Member.Span, node.Member.Name, line.Dimension.Name, line.Dimension.Members.Select(m => m.Name)));
        return new BoundError(node.Span);
    }

    private BoundPeriod? Period(PeriodReferenceSyntax reference)
    {
        if (reference.Offset is { } offset)
        {
            return reference.IsInYears ? new BoundPeriod(0, offset, 0, 0) : new BoundPeriod(offset, 0, 0, 0);
        }

        if (_symbols.FixedPeriod(reference) is { } period && _symbols.Locate(period) is var (timeline, index))
        {
            return new BoundPeriod(null, 0, timeline, index);
        }

        _diagnostics.Add(reference.Name is { } name && !_symbols.PeriodNames.ContainsKey(name)
            ? NameDiagnostics.Unknown(reference.Span, NameKind.Period, name, [.. _symbols.PeriodNames.Keys, "first_estimate", "last_actual", "last_period"])
            : TimeDiagnostics.OutsideTimeline(reference.Span, reference.Span.Text, _symbols.Timelines));
        return null;
    }

    private BoundExpression[] Arguments(CallSyntax node) => [.. node.Arguments.Select(Part)];

    private BoundExpression BuiltIn(CallSyntax node, FunctionDefinition function)
    {
        if (node.Arguments.Count >= function.Minimum && node.Arguments.Count <= function.Maximum)
        {
            return new BoundCall(node.Span, function, Arguments(node));
        }

        _diagnostics.Add(
            NameDiagnostics.WrongArgumentCount(node.Span, function.Name, function.Expected, node.Arguments.Count, BuiltInFunctions.UsageOf(function.Name)));
        return new BoundError(node.Span);
    }

    private BoundExpression Declared(CallSyntax node, FunctionSyntax function)
    {
        if (_open.Contains(function.Name.Name))
        {
            _diagnostics.Add(NameDiagnostics.RecursiveFunction(node.Span, function.Name.Name, function.Name.Span));
            return new BoundError(node.Span);
        }

        if (!Count(node, function.Parameters.Count, $"{function.Name}({string.Join(", ", function.Parameters)})"))
        {
            return new BoundError(node.Span);
        }

        // A parameter that occurs twice has been reported; the first one counts.
        var arguments = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var (parameter, argument) in function.Parameters.Zip(Arguments(node)))
        {
            arguments.TryAdd(parameter.Name, argument);
        }

        if (_open.Count == MaximumCalls)
        {
            TooLarge("functions inside each other", MaximumCalls);
            return new BoundError(node.Span);
        }

        _open.Push(function.Name.Name);
        var body = new ExpressionBinder(_symbols, _diagnostics, arguments, _open, _budget).Part(function.Body);
        _open.Pop();
        return NotTooDeep(body);
    }

    // Where a value would mean nothing the reason may be left out: then the condition speaks for itself.
    private BoundExpression Require(CallSyntax node, bool isMeaning)
    {
        if (!(isMeaning && node.Arguments.Count == 2) && !Count(node, 3))
        {
            return new BoundError(node.Span);
        }

        var reason = node.Arguments.Count == 3 ? (node.Arguments[2] as TextSyntax)?.Text ?? "" : null;
        if (reason is null || !string.IsNullOrWhiteSpace(reason))
        {
            return new BoundRequire(node.Span, node.Arguments[0].Accept(this), node.Arguments[1].Accept(this), reason) { IsMeaning = isMeaning };
        }

        _diagnostics.Add(NameDiagnostics.NoReason(node.Arguments[2].Span));
        return new BoundError(node.Span);
    }

    private BoundExpression Convert(CallSyntax node)
    {
        if (node.Arguments.Count != 3 && !Count(node, 2))
        {
            return new BoundError(node.Span);
        }

        var operand = Part(node.Arguments[0]);
        var word = (node.Arguments[1] as NameSyntax)?.Name;
        var unit = word is null ? null : new UnitResolver(_symbols, _diagnostics).Find(word.Name);
        if (unit?.Factors is not [{ Exponent: 1 } factor] || _symbols.Currencies.TrueForAll(c => c.Code.Name != factor.Name))
        {
            _diagnostics.Add(
                UnitDiagnostics.UnknownCurrency(node.Arguments[1].Span, node.Arguments[1].Span.Text, _symbols.Currencies.Select(c => c.Code.Name)));
            return new BoundError(node.Span);
        }

        return new BoundConvert(node.Span, operand, factor.Name, node.Arguments.Count == 3 ? Part(node.Arguments[2]) : null);
    }

    private BoundExpression Printed(CallSyntax node)
    {
        if (!Count(node, 2))
        {
            return new BoundError(node.Span);
        }

        if (node.Arguments[0] is not NameSyntax { Member: null } name || !_symbols.Tables.TryGetValue(name.Name.Name, out var table))
        {
            _diagnostics.Add(NameDiagnostics.Unknown(node.Arguments[0].Span, NameKind.Table, node.Arguments[0].Span.Text, _symbols.Tables.Keys));
            return new BoundError(node.Span);
        }

        var line = Part(node.Arguments[1]);
        if (line is BoundLine bound)
        {
            return new BoundPrinted(node.Span, table, bound);
        }

        if (line is not BoundError)
        {
            _diagnostics.Add(NameDiagnostics.NotALine(node.Arguments[1].Span, "printed"));
        }

        return new BoundError(node.Span);
    }

    private BoundError Unknown(CallSyntax node)
    {
        _diagnostics.Add(
            _symbols.Lines.ContainsKey(node.Function.Name) ? NameDiagnostics.LineAsFunction(node.Function.Span, node.Function.Name) : NameDiagnostics.Unknown(
            node.Function.Span, NameKind.Function, node.Function.Name, BuiltInFunctions.Names.Concat(_symbols.Functions.Keys).Concat(_symbols.Bands.Keys)));
        return new BoundError(node.Span);
    }

    private bool IsFunction(string name) => BuiltInFunctions.Names.Contains(name, StringComparer.Ordinal) || _symbols.Functions.ContainsKey(name);

    private bool Count(CallSyntax node, int expected, string? usage = null)
    {
        if (node.Arguments.Count != expected)
        {
            _diagnostics.Add(NameDiagnostics.WrongArgumentCount(
                node.Span, node.Function.Name, expected == 1 ? (Phrase)"1 argument" : $"{expected} arguments", node.Arguments.Count,
                usage ?? BuiltInFunctions.UsageOf(node.Function.Name)));
        }

        return node.Arguments.Count == expected;
    }

    // Functions that call functions can grow a formula without end; a budget for each formula stops that.
    private bool Spend(int nodes = 1)
    {
        if (_budget.Spent + nodes >= MaximumNodes)
        {
            TooLarge("operations", MaximumNodes);
            return false;
        }

        _budget.Spent += nodes;
        return true;
    }

    // Said once for a formula: the rest of it is not bound any more.
    private void TooLarge(Phrase what, int limit)
    {
        if (_budget.Spent < MaximumNodes)
        {
            _diagnostics.Add(NameDiagnostics.FormulaTooLarge(_budget.Formula, what, limit));
        }

        _budget.Spent = MaximumNodes;
    }
}
