// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowwords.h"

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

template <class T> using Word = std::pair<T, const char *>;

constexpr auto mappings = std::to_array<Word<MappingKind>>({
    { MappingKind::Field, "field" },
    { MappingKind::Constant, "constant" },
    { MappingKind::Template, "template" },
    { MappingKind::Secret, "secret" },
    { MappingKind::Builtin, "builtin" },
});

constexpr auto tests = std::to_array<Word<Test>>({
    { Test::Empty, "empty" },
    { Test::NotEmpty, "not_empty" },
    { Test::Equals, "equals" },
    { Test::NotEquals, "not_equals" },
    { Test::Contains, "contains" },
    { Test::NotContains, "not_contains" },
    { Test::StartsWith, "starts_with" },
    { Test::Matches, "matches" },
    { Test::Greater, "greater" },
    { Test::Less, "less" },
    { Test::OneOf, "one_of" },
});

constexpr auto runs = std::to_array<Word<RunRule>>({
    { RunRule::Always, "always" },
    { RunRule::IfPreviousDelivered, "if_previous_delivered" },
    { RunRule::IfPreviousFailed, "if_previous_failed" },
});

constexpr auto policies = std::to_array<Word<UncertainPolicy>>({
    { UncertainPolicy::Wait, "wait" },
    { UncertainPolicy::Resend, "resend" },
    { UncertainPolicy::Ask, "ask" },
});

template <class Table, class T> QString wordOf(const Table &table, T value)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return QLatin1String(word);
    }
    return {};
}

template <class Table> auto valueOf(const Table &table, QStringView text)
{
    using T = typename Table::value_type::first_type;
    for (const auto &[value, word] : table) {
        if (text == QLatin1String(word))
            return std::optional<T>(value);
    }
    return std::optional<T>();
}

} // namespace

QString mappingWord(MappingKind kind)
{
    return wordOf(mappings, kind);
}

std::optional<MappingKind> mappingFromWord(QStringView word)
{
    return valueOf(mappings, word);
}

QString testWord(Test test)
{
    return wordOf(tests, test);
}

std::optional<Test> testFromWord(QStringView word)
{
    return valueOf(tests, word);
}

QString runWord(RunRule rule)
{
    return wordOf(runs, rule);
}

std::optional<RunRule> runFromWord(QStringView word)
{
    return valueOf(runs, word);
}

QString uncertainWord(UncertainPolicy policy)
{
    return wordOf(policies, policy);
}

std::optional<UncertainPolicy> uncertainFromWord(QStringView word)
{
    return valueOf(policies, word);
}

QStringList eventWords()
{
    return { QStringLiteral("client_created"), QStringLiteral("appointment_created"),
             QStringLiteral("invoice_created"), QStringLiteral("visit_paid"),
             QStringLiteral("any") };
}

} // namespace LeadBridge
