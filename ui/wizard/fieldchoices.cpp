// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldchoices.h"

#include "app/flow/sourcestring.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/stringcheck.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct FieldNames
{
    Q_DECLARE_TR_FUNCTIONS(FieldNames)
};

const QStringList orderNeeds { u"client_name"_s, u"client_phone"_s };

bool sendsOrders(const Flow &flow)
{
    return std::any_of(flow.actions.cbegin(), flow.actions.cend(),
                       [](const Action &action) { return action.destination == "cpa_house"_L1; });
}

FieldChoice choiceOf(const CatalogueField &field, bool orders)
{
    FieldChoice choice;
    choice.parameter = { field.parameter, field.placeholder };
    choice.title =
        QLocale().language() == QLocale::Russian ? field.title.russian : field.title.english;
    choice.example = field.example;
    choice.known = field.parameter;
    choice.needed = orders && orderNeeds.contains(field.parameter);
    return choice;
}

/// Where a field that is not chosen stands: behind the one before it in the catalogue.
qsizetype placeAfter(const QList<FieldChoice> &choices, const QString &placeholder)
{
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (choices.at(i).parameter.placeholder == placeholder)
            return i + 1;
    }
    return 0;
}

} // namespace

QList<FieldChoice> fieldChoices(const Flow &flow)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(flow.source.event);
    const QList<CatalogueField> fields = event ? event->fields : QList<CatalogueField>();
    const bool orders = sendsOrders(flow);
    QList<FieldChoice> choices;
    const ParameterList asked = askedParameters(flow.source);
    for (const Parameter &parameter : asked) {
        FieldChoice choice;
        choice.title = parameter.name;
        choice.own = true;
        for (const CatalogueField &field : fields) {
            if (field.placeholder == parameter.placeholder)
                choice = choiceOf(field, orders);
        }
        choice.parameter = parameter;
        choice.chosen = true;
        choices.append(choice);
    }
    QString before;
    for (const CatalogueField &field : fields) {
        const auto same = [&field](const FieldChoice &choice) {
            return choice.parameter.placeholder == field.placeholder;
        };
        if (std::none_of(choices.cbegin(), choices.cend(), same))
            choices.insert(placeAfter(choices, before), choiceOf(field, orders));
        before = field.placeholder;
    }
    return choices;
}

ParameterList chosenParameters(const QList<FieldChoice> &choices)
{
    ParameterList parameters;
    for (const FieldChoice &choice : choices) {
        if (choice.chosen)
            parameters.append(choice.parameter);
    }
    return parameters;
}

NameFault nameFault(const QString &name, const QStringList &taken)
{
    static const QRegularExpression fine(u"^[A-Za-z0-9_.-]{1,64}$"_s);
    if (name.isEmpty())
        return NameFault::Empty;
    if (!fine.match(name).hasMatch())
        return NameFault::Signs;
    if (name == versionParameter)
        return NameFault::VersionMark;
    if (taken.contains(name))
        return NameFault::Taken;
    return breaksInHtml(name) ? NameFault::Html : NameFault::None;
}

QString nameFaultText(NameFault fault, const QString &name)
{
    switch (fault) {
    case NameFault::None:
        return {};
    case NameFault::Empty:
        return FieldNames::tr("Give the field a name");
    case NameFault::Signs:
        return FieldNames::tr("Latin letters, digits and _ only, up to 64");
    case NameFault::VersionMark:
        return FieldNames::tr("This name marks the version of the string");
    case NameFault::Taken:
        return FieldNames::tr("Another field has this name");
    case NameFault::Html:
        return FieldNames::tr("A web page or a messenger would read “&%1” as a special sign")
            .arg(name);
    }
    return {};
}

QString tidyPlaceholder(const QString &typed)
{
    static const QRegularExpression fine(u"^[^\\s{}&#=?]{1,64}$"_s);
    QString bare = typed;
    bare.remove(u'{').remove(u'}');
    bare = bare.trimmed();
    return fine.match(bare).hasMatch() ? bare : QString();
}

} // namespace LeadBridge::Ui
