// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stepreferences.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// A whole field's name; what is captured: the number.
const QRegularExpression &fieldPattern()
{
    static const QRegularExpression pattern(u"^steps\\.(\\d+)(?=\\.)"_s);
    return pattern;
}

/// A mustache tag of any kind, up to the number.
const QRegularExpression &tagPattern()
{
    static const QRegularExpression pattern(u"\\{\\{\\{?\\s*[#^/&]?\\s*steps\\.(\\d+)(?=\\.)"_s);
    return pattern;
}

using Number = std::function<int(int)>;

QString renumberedText(const QString &text, const QRegularExpression &pattern, const Number &number)
{
    QString result;
    qsizetype done = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(done, match.capturedStart(1) - done);
        result += QString::number(number(match.captured(1).toInt()));
        done = match.capturedEnd(1);
    }
    return result + text.mid(done);
}

Condition renumberedCondition(Condition condition, const Number &number)
{
    condition.field = renumberedText(condition.field, fieldPattern(), number);
    for (Condition &child : condition.children)
        child = renumberedCondition(child, number);
    return condition;
}

} // namespace

std::optional<int> stepOfField(const QString &field)
{
    const auto match = fieldPattern().match(field);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

QList<int> stepsNamed(const Action &action)
{
    QList<int> found;
    // Renumbering visits every place, so that the two can never disagree.
    (void)renumbered(action, [&found](int number) {
        found.append(number);
        return number;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Action renumbered(const Action &action, const Number &number)
{
    Action result = action;
    for (Mapping &mapping : result.mapping) {
        if (mapping.kind == MappingKind::Field)
            mapping.text = renumberedText(mapping.text, fieldPattern(), number);
        else if (mapping.kind == MappingKind::Template)
            mapping.text = renumberedText(mapping.text, tagPattern(), number);
    }
    if (result.conditions)
        result.conditions = renumberedCondition(*result.conditions, number);
    return result;
}

std::optional<int> badReference(const QList<Action> &actions, qsizetype index)
{
    const QList<int> named = stepsNamed(actions.at(index));
    for (const int number : named) {
        if (number < 1 || number > index)
            return number;
    }
    return std::nullopt;
}

} // namespace LeadBridge::Ui
