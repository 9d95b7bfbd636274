// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowtexts.h"

#include "app/destinations/checkflow.h"
#include "app/interfaces/wording.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/widgets/format.h"
#include "ui/widgets/now.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions below their context.
struct FlowTexts
{
    Q_DECLARE_TR_FUNCTIONS(FlowTexts)
};

bool isRussian()
{
    return QLocale().language() == QLocale::Russian;
}

} // namespace

QString insideSentence(QString label)
{
    if (label.size() > 1 && label.at(1).isLower())
        label[0] = label.at(0).toLower();
    return label;
}

QString eventTitle(const QString &eventId)
{
    if (eventId == "any"_L1)
        return FlowTexts::tr("Any event");
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    if (!event)
        return eventId;
    return isRussian() ? event->title.russian : event->title.english;
}

QString fieldTitle(const KnownField &field)
{
    const QString &title = isRussian() ? field.titleRu : field.titleEn;
    return title.isEmpty() ? field.name : title;
}

QString flowRoute(const FlowSummary &flow)
{
    QStringList names;
    for (const QString &id : flow.destinations)
        names.append(destinationText(id));
    const QString to = names.isEmpty() ? FlowTexts::tr("nowhere yet") : names.join(", "_L1);
    return FlowTexts::tr("%1 → %2").arg(eventTitle(flow.event), to);
}

QString runRuleText(RunRule rule)
{
    switch (rule) {
    case RunRule::Always:
        return FlowTexts::tr("always");
    case RunRule::IfPreviousDelivered:
        return FlowTexts::tr("if delivered");
    case RunRule::IfPreviousFailed:
        return FlowTexts::tr("if not delivered");
    }
    return {};
}

QString mappingKindText(MappingKind kind)
{
    switch (kind) {
    case MappingKind::Field:
        return FlowTexts::tr("Field");
    case MappingKind::Constant:
        return FlowTexts::tr("Value");
    case MappingKind::Template:
        return FlowTexts::tr("Template");
    case MappingKind::Secret:
        return FlowTexts::tr("Key");
    case MappingKind::Builtin:
        return FlowTexts::tr("Ready-made");
    }
    return {};
}

QString groupHint(const QString &group, const QString &destinationName)
{
    if (group == "Client"_L1)
        return FlowTexts::tr("what Klientiks sent about the person");
    if (group == "Offer"_L1)
        return FlowTexts::tr("from your %1 account").arg(destinationName);
    return {};
}

QString toFillText(int count)
{
    return FlowTexts::tr("%n field(s) to fill in", nullptr, count);
}

QString switchTrouble(const Flow &flow)
{
    QStringList missing;
    for (const Action &action : flow.actions) {
        const Destination *destination = findDestination(action.destination);
        const QStringList names = missingInputs(action);
        for (const QString &name : names) {
            const InputDescription *input =
                destination ? destination->description().input(name) : nullptr;
            missing.append(input ? insideSentence(describedText(input->label)) : name);
        }
    }
    if (flow.actions.isEmpty())
        return FlowTexts::tr("Cannot be switched on: it does not say where to send");
    if (missing.isEmpty())
        return {};
    if (missing.size() == 1)
        return FlowTexts::tr("Cannot be switched on: %1 not filled").arg(missing.first());
    return FlowTexts::tr("Cannot be switched on: %n field(s) to fill in", nullptr,
                         static_cast<int>(missing.size()));
}

QString missingInputText(const InputDescription &input, const QString &destinationName)
{
    const QString help = describedText(input.help);
    const QString label = insideSentence(describedText(input.label));
    if (input.name == "id_stream"_L1)
        return FlowTexts::tr(
            "Without a stream CPA.House will not take the lead. The number is shown in "
            "your CPA.House account.");
    const QString fact =
        FlowTexts::tr("%1 will not take the lead without this: %2.").arg(destinationName, label);
    return help.isEmpty() ? fact : fact + u' ' + help;
}

QString sampleTitle(const SampleEvent &sample, const QString &eventId)
{
    if (!sample.id.isValid())
        return FlowTexts::tr("sample “%1”").arg(eventTitle(eventId));
    const QString client =
        sample.client.isEmpty() ? FlowTexts::tr("No name") : oneLine(sample.client, 60);
    return client + ", "_L1 + dayAndTime(sample.receivedUtc, nowUtc());
}

} // namespace LeadBridge::Ui
