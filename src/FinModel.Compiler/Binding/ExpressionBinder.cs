using FinModel.Compiler.Declaring;
using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Binding;

/// <summary>Names of a formula to symbols. The language's own functions are replaced by their bodies.</summary>
internal sealed class ExpressionBinder : IExpressionSyntaxVisitor<BoundExpression>
{
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
    private readonly Stack<string> _open;
    private readonly FormulaBudget _budget;
    private readonly CallBinder _calls;

    private ExpressionBinder(ModelSymbols symbols, List<Diagnostic> diagnostics, Dictionary<string, BoundExpression> parameters, Stack<string> open,
        FormulaBudget budget)
    {
        _symbols = symbols;
        _diagnostics = diagnostics;
        Parameters = parameters;
        _open = open;
        _budget = budget;
        _calls = new CallBinder(this, symbols, diagnostics, budget);
    }

    /// <summary>What names stand for inside a function of the language.</summary>
    public Dictionary<string, BoundExpression> Parameters { get; }

    public static BoundExpression Bind(ExpressionSyntax syntax, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var binder = new ExpressionBinder(symbols, diagnostics, [], [], new FormulaBudget(syntax.Span, diagnostics));
        var bound = binder.NotTooDeep(binder.Part(syntax));
        if (SpreadSize.Of(bound, symbols) > SpreadSize.Maximum)
        {
            binder._budget.Refuse("operands, with its members and periods", SpreadSize.Maximum);
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
        if (node.Member is null && Parameters.TryGetValue(node.Name.Name, out var argument))
        {
            return _budget.Spend(argument.Size) ? argument : new BoundError(node.Span);
        }

        if (_symbols.Lines.TryGetValue(node.Name.Name, out var line))
        {
            return Member(node, line);
        }

        _diagnostics.Add(_symbols.Groups.ContainsKey(node.Name.Name) ? LookDiagnostics.GroupAsLine(node.Name.Span, node.Name.Name) : IsFunction(node.Name.Name)
            ? NameDiagnostics.FunctionAsLine(node.Name.Span, node.Name.Name)
            : NameDiagnostics.Unknown(node.Name.Span, NameKind.Line, node.Name.Name, _symbols.Lines.Keys.Concat(Parameters.Keys)));
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

    public BoundExpression VisitBinary(BinarySyntax node) => _budget.Spend()
        ? new BoundOperation(node.Span, Operators[node.Operator], [Part(node.Left), Part(node.Right)])
        : new BoundError(node.Span);

    public BoundExpression VisitWhere(WhereSyntax node) => new BoundWhere(node.Span, node.Value.Accept(this), node.Condition.Accept(this));

    public BoundExpression VisitText(TextSyntax node)
    {
        _diagnostics.Add(NameDiagnostics.TextAsValue(node.Span));
        return new BoundError(node.Span);
    }

    public BoundExpression VisitError(ErrorSyntax node) => new BoundError(node.Span);

    public BoundExpression VisitCall(CallSyntax node) => _budget.Spend() ? _calls.Bind(node) : new BoundError(node.Span);

    /// <summary>Everything inside something else is bound here, so that what is deeper than a stack is refused in time.</summary>
    public BoundExpression Part(ExpressionSyntax node)
    {
        if (_budget.Depth == MaximumDepth)
        {
            _budget.Refuse("operations inside each other", MaximumDepth);
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

        _budget.Refuse("operations inside each other", MaximumDepth);
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

    /// <summary>The body of a function of the language, with its parameters' arguments.</summary>
    public BoundExpression Body(SourceSpan call, FunctionSyntax function, IEnumerable<BoundExpression> arguments)
    {
        // A parameter that occurs twice has been reported; the first one counts.
        var parameters = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var (parameter, argument) in function.Parameters.Zip(arguments))
        {
            parameters.TryAdd(parameter.Name, argument);
        }

        if (_open.Count == MaximumCalls)
        {
            _budget.Refuse("functions inside each other", MaximumCalls);
            return new BoundError(call);
        }

        _open.Push(function.Name.Name);
        var body = new ExpressionBinder(_symbols, _diagnostics, parameters, _open, _budget).Part(function.Body);
        _open.Pop();
        return NotTooDeep(body);
    }

    /// <summary>Whether a function of the language is being bound, so that it would call itself.</summary>
    public bool IsOpen(FunctionSyntax function) => _open.Contains(function.Name.Name);

    private bool IsFunction(string name) => BuiltInFunctions.Names.Contains(name, StringComparer.Ordinal) || _symbols.Functions.ContainsKey(name);
}
