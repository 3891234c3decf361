using System.Reflection;
using System.Reflection.Emit;

namespace Timeline.Tests.Architecture;

/// <summary>Every type that a type names: in what it derives from, its members and attributes, and the code of its methods.</summary>
internal static class UsedTypes
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OneByte = [], TwoBytes = [];

    static UsedTypes()
    {
        foreach (var code in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!))
        {
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xFF] = code;
        }
    }

    public static IEnumerable<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        foreach (var named in type.GetInterfaces().Append(type.BaseType).Concat(type.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints())))
        {
            Add(named);
        }

        foreach (var field in type.GetFields(Own))
        {
            Add(field.FieldType);
        }

        foreach (var property in type.GetProperties(Own))
        {
            Add(property.PropertyType);
        }

        foreach (var attribute in type.CustomAttributes.Concat(type.GetMembers(Own).SelectMany(m => m.CustomAttributes)))
        {
            Add(attribute.AttributeType);
        }

        foreach (var method in type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)))
        {
            Signature(method);
            foreach (var member in Mentioned(method))
            {
                Add(member as Type ?? member.DeclaringType);
                switch (member)
                {
                    case FieldInfo field:
                        Add(field.FieldType);
                        break;
                    case MethodBase called:
                        Signature(called);
                        break;
                }
            }
        }

        return used;

        void Signature(MethodBase method)
        {
            Add((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                Add(parameter.ParameterType);
            }

            foreach (var argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
            {
                Add(argument);
            }

            foreach (var local in method.DeclaringType == type ? method.GetMethodBody()?.LocalVariables ?? [] : [])
            {
                Add(local.LocalType);
            }
        }

        void Add(Type? named)
        {
            while (named is { HasElementType: true })
            {
                named = named.GetElementType();
            }

            if (named is null or { IsGenericParameter: true })
            {
                return;
            }

            if (named.IsGenericType)
            {
                foreach (var argument in named.GenericTypeArguments)
                {
                    Add(argument);
                }

                named = named.GetGenericTypeDefinition();
            }

            used.Add(named);
        }
    }

    // The operands of a method's instructions that are types, fields or methods (ECMA-335, partition III).
    private static IEnumerable<MemberInfo> Mentioned(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var instruction = code[at] == 0xFE ? TwoBytes[code[at + 1]] : OneByte[code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineType or OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments) is { } member)
            {
                yield return member;
            }

            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}
