using System.Reflection;

namespace FinModel.Tests.Architecture;

/// <summary>Which namespaces of an assembly use which others of it, as its compiled code does.</summary>
internal sealed class NamespaceGraph
{
    private readonly Assembly _assembly;
    private readonly Dictionary<string, Dictionary<string, string>> _uses = new(StringComparer.Ordinal);

    public NamespaceGraph(Assembly assembly)
    {
        _assembly = assembly;
        foreach (var type in assembly.GetTypes())
        {
            Read(type);
        }
    }

    /// <summary>Namespaces that use each other in a circle, each circle with a use for every step.</summary>
    public IEnumerable<string> Circles()
    {
        var reach = _uses.Keys.ToDictionary(n => n, n => Reachable(n), StringComparer.Ordinal);
        return _uses.Keys.Where(n => reach[n].Contains(n))
            .GroupBy(n => string.Join(' ', reach[n].Where(m => reach.TryGetValue(m, out var back) && back.Contains(n)).Order(StringComparer.Ordinal)))
            .Select(circle => string.Join('\n', circle.Order(StringComparer.Ordinal)
                .SelectMany(from => _uses[from].Where(to => circle.Contains(to.Key)).Select(to => $"{from} → {to.Key}: {to.Value}"))));
    }

    private HashSet<string> Reachable(string from)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>(_uses[from].Keys));
        while (next.TryPop(out var name))
        {
            if (seen.Add(name) && _uses.TryGetValue(name, out var more))
            {
                more.Keys.ToList().ForEach(next.Push);
            }
        }

        return seen;
    }

    private void Read(Type type)
    {
        Use(type, type.BaseType);
        type.GetInterfaces().ToList().ForEach(t => Use(type, t));
        type.GetFields(CompiledCode.Everything).ToList().ForEach(f => Use(type, f.FieldType));
        foreach (var method in CompiledCode.Methods(type))
        {
            Use(type, (method as MethodInfo)?.ReturnType);
            method.GetParameters().ToList().ForEach(p => Use(type, p.ParameterType));
            (method.GetMethodBody()?.LocalVariables ?? []).ToList().ForEach(v => Use(type, v.LocalType));
            foreach (var member in CompiledCode.Read(method).Select(i => i.Member).OfType<MemberInfo>())
            {
                Use(type, member as Type ?? member.DeclaringType);
                (member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : []).ToList().ForEach(t => Use(type, t));
            }
        }
    }

    private void Use(Type user, Type? used)
    {
        if (used is null || used.IsGenericParameter)
        {
            return;
        }

        if (used.HasElementType)
        {
            Use(user, used.GetElementType());
            return;
        }

        (used.IsGenericType ? used.GetGenericArguments() : []).ToList().ForEach(t => Use(user, t));
        if (used.Assembly == _assembly && user.Namespace is { } from && used.Namespace is { } to && from != to)
        {
            (_uses.TryGetValue(from, out var uses) ? uses : _uses[from] = new(StringComparer.Ordinal)).TryAdd(to, $"{Outer(user)} uses {Outer(used)}");
        }
    }

    private static string Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type.Name;
}
