// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditiontexts.h"

#include "app/base/states.h"
#include "app/flow/numbers.h"
#include "app/interfaces/wording.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/stepreferences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// In the context the words were translated in first.
struct FlowTexts
{
    Q_DECLARE_TR_FUNCTIONS(FlowTexts)
};

/// The catalogue's title of a field, whatever the event.
QString catalogueTitle(const QString &parameter)
{
    const bool russian = QLocale().language() == QLocale::Russian;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        if (const CatalogueField *field = event.field(parameter))
            return insideSentence(russian ? field->title.russian : field->title.english);
    }
    return parameter;
}

/// States are written as words of the flow file, and read as people call them.
QStringList shownValues(const Condition &condition)
{
    if (!isStateField(condition.field))
        return condition.values;
    QStringList shown;
    for (const QString &value : condition.values) {
        const auto state = stateFromWord(value);
        shown.append(state ? stateText(*state) : value);
    }
    return shown;
}

QString singleText(const Condition &condition)
{
    QString text = conditionFieldText(condition.field) + u' ' + testText(condition.test);
    if (valueCount(condition.test) != ValueCount::None)
        text += u' ' + FlowTexts::tr("“%1”").arg(shownValues(condition).join(", "_L1));
    return text;
}

bool anySingle(const Condition &condition, const std::function<bool(const Condition &)> &is)
{
    if (condition.kind == Condition::Kind::Single)
        return is(condition);
    return std::any_of(condition.children.cbegin(), condition.children.cend(),
                       [&is](const Condition &child) { return anySingle(child, is); });
}

} // namespace

QList<Test> allTests()
{
    return { Test::NotEmpty, Test::Empty,       Test::Equals,     Test::NotEquals,
             Test::Contains, Test::NotContains, Test::StartsWith, Test::OneOf,
             Test::Greater,  Test::Less,        Test::Matches };
}

QString testText(Test test)
{
    switch (test) {
    case Test::Empty:
        return FlowTexts::tr("is empty");
    case Test::NotEmpty:
        return FlowTexts::tr("is not empty");
    case Test::Equals:
        return FlowTexts::tr("is");
    case Test::NotEquals:
        return FlowTexts::tr("is not");
    case Test::Contains:
        return FlowTexts::tr("contains");
    case Test::NotContains:
        return FlowTexts::tr("does not contain");
    case Test::StartsWith:
        return FlowTexts::tr("starts with");
    case Test::Matches:
        return FlowTexts::tr("matches");
    case Test::Greater:
        return FlowTexts::tr("is greater than");
    case Test::Less:
        return FlowTexts::tr("is less than");
    case Test::OneOf:
        return FlowTexts::tr("is one of");
    }
    return {};
}

ValueCount valueCount(Test test)
{
    if (test == Test::Empty || test == Test::NotEmpty)
        return ValueCount::None;
    return test == Test::OneOf ? ValueCount::List : ValueCount::One;
}

QString conditionFieldText(const QString &field)
{
    const auto step = stepOfField(field);
    if (!step)
        return catalogueTitle(field);
    const QString what = field.section(u'.', 2);
    if (*step == removedStep)
        return FlowTexts::tr("removed step: %1").arg(what);
    if (what == "order_id"_L1)
        return FlowTexts::tr("step %1: order number").arg(*step);
    if (what == "state"_L1)
        return FlowTexts::tr("step %1: outcome").arg(*step);
    const QString path = field.section(u'.', 3);
    return FlowTexts::tr("step %1: answer, %2").arg(*step).arg(path.isEmpty() ? what : path);
}

QString conditionText(const Condition &condition)
{
    if (condition.kind == Condition::Kind::Single)
        return singleText(condition);
    QStringList parts;
    for (const Condition &child : condition.children) {
        const QString part = conditionText(child);
        const bool nested = child.kind != Condition::Kind::Single && child.children.size() > 1;
        parts.append(nested ? u'(' + part + u')' : part);
    }
    return parts.join(condition.kind == Condition::Kind::All ? FlowTexts::tr(" and ")
                                                             : FlowTexts::tr(" or "));
}

QString conditionProblem(const Condition &single)
{
    const QString value = single.values.value(0);
    if (valueCount(single.test) == ValueCount::None)
        return {};
    if (single.values.isEmpty() || (single.test != Test::OneOf && value.isEmpty()))
        return FlowTexts::tr("Say what to compare with.");
    if (single.test == Test::Matches) {
        const QRegularExpression pattern(value, QRegularExpression::UseUnicodePropertiesOption);
        if (!pattern.isValid())
            return FlowTexts::tr("The pattern breaks off at letter %1: %2")
                .arg(pattern.patternErrorOffset() + 1)
                .arg(pattern.errorString());
    }
    const bool number = single.test == Test::Greater || single.test == Test::Less;
    if (number && !tolerantNumber(value))
        return FlowTexts::tr("This compares numbers: 3500 or 3 500,50.");
    return {};
}

bool hasProblem(const Condition &condition)
{
    return anySingle(condition,
                     [](const Condition &single) { return !conditionProblem(single).isEmpty(); });
}

bool asksForSteps(const Condition &condition)
{
    return anySingle(condition,
                     [](const Condition &single) { return stepOfField(single.field).has_value(); });
}

QString listText(const QStringList &values)
{
    QStringList parts;
    for (const QString &value : values) {
        const bool plain = !value.contains(u',') && !value.contains(u'"')
            && value == value.trimmed() && !value.isEmpty();
        QString quoted = value;
        parts.append(plain ? value : u'"' + quoted.replace(u'"', "\"\""_L1) + u'"');
    }
    return parts.join(", "_L1);
}

QStringList listValues(const QString &text)
{
    QStringList values;
    QString value;
    bool inQuotes = false;
    bool quoted = false;
    const auto end = [&] {
        if (quoted || !value.trimmed().isEmpty())
            values.append(quoted ? value : value.trimmed());
        value.clear();
        quoted = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (inQuotes && letter == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            value += letter;
            ++i;
        } else if (letter == u'"' && (inQuotes || value.trimmed().isEmpty())) {
            if (!inQuotes)
                value.clear();
            inQuotes = !inQuotes;
            quoted = true;
        } else if (letter == u',' && !inQuotes) {
            end();
        } else if (!quoted || inQuotes) {
            value += letter;
        }
    }
    end();
    return values;
}

bool isStateField(const QString &field)
{
    return stepOfField(field) && field.section(u'.', 2) == "state"_L1;
}

} // namespace LeadBridge::Ui
