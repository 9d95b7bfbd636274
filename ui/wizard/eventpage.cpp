// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/eventpage.h"

#include "app/interfaces/flowsapi.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/choicecard.h"
#include "ui/wizard/eventtemplate.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardsWidth = 820;

/// The wishes first, the everything-else last.
const QStringList cardOrder { u"client_created"_s, u"appointment_created"_s, u"visit_paid"_s,
                              u"invoice_created"_s, u"any"_s };

struct ChipWord
{
    const char *parameter;
    const char *word;
    const char *lacking; ///< nothing: that it is missing need not be told
};

const ChipWord chipWords[] = {
    { "client_name", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "name"),
      QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "no name") },
    { "client_phone", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "phone"),
      QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "no phone") },
    { "client_email", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "e-mail"), nullptr },
    { "appointment_date", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "date"), nullptr },
    { "services", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "services"), nullptr },
    { "appointment_total_cost", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "cost"), nullptr },
    { "appointment_amount", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "amount"), nullptr },
    { "appointment_paid", QT_TRANSLATE_NOOP("LeadBridge::Ui::EventPage", "payment mark"), nullptr },
};

QString whenText(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    if (!event)
        return {};
    return QLocale().language() == QLocale::Russian ? event->when.russian : event->when.english;
}

} // namespace

EventPage::EventPage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_warning(new Banner(BannerKind::Warn, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    for (const QString &id : cardOrder)
        addCard(id);
    m_warning->setObjectName(u"eventWarning"_s);
    m_warning->setMaximumWidth(cardsWidth);
    m_warning->setText({},
                       tr("The phone comes from the client directory, if the client was here "
                          "before. The name too."));
    auto *byHand = new QPushButton(tr("Set up by hand"), this);
    byHand->setObjectName(u"byHand"_s);
    byHand->setAutoDefault(false);
    setKind(byHand, u"link"_s);
    column->addWidget(byHand, 0, Qt::AlignLeft);
    connect(byHand, &QPushButton::clicked, this, &EventPage::byHandWanted);
    column->addStretch(1);
    connect(&context.draft, &FlowDraft::restarted, this, &EventPage::refresh);
    connect(&context.draft, &FlowDraft::edited, this, &EventPage::refresh);
    refresh();
}

void EventPage::addCard(const QString &eventId)
{
    auto *card = new ChoiceCard(eventTitle(eventId), whenText(eventId), this);
    card->setObjectName("event_"_L1 + eventId);
    card->setMaximumWidth(cardsWidth);
    card->setNote(templateWish(eventId));
    if (eventId == "any"_L1) {
        card->setSmall(true);
    } else {
        for (const ChipWord &chip : chipWords) {
            if (eventCarries(eventId, QLatin1StringView(chip.parameter)))
                card->addChip(tr(chip.word), false);
            else if (chip.lacking)
                card->addChip(tr(chip.lacking), true);
        }
    }
    m_cards.insert(eventId, card);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(card);
    if (eventId == "visit_paid"_L1)
        column->addWidget(m_warning);
    connect(card, &QAbstractButton::clicked, this, [this, eventId] { choose(eventId); });
}

QString EventPage::stepName() const
{
    return tr("Event");
}

QString EventPage::heading() const
{
    return tr("What happens in Klientiks?");
}

QString EventPage::lead() const
{
    return tr("Choose the event that sends a lead.");
}

void EventPage::entered()
{
    refresh();
    if (ChoiceCard *card = m_cards.value(context().draft.flow().source.event))
        card->setFocus(Qt::OtherFocusReason);
}

void EventPage::refresh()
{
    const QString &event = context().draft.flow().source.event;
    if (ChoiceCard *card = m_cards.value(event))
        card->setChecked(true);
    m_warning->setVisible(event != "any"_L1 && !eventCarries(event, u"client_phone"_s));
}

void EventPage::choose(const QString &eventId)
{
    FlowDraft &draft = context().draft;
    const Flow before = draft.flow();
    if (before.source.event == eventId)
        return;
    draft.setContents(withEvent(before, eventId, context().engine.flows));
    context().sample.reset();
    context().sampleIsExample = false;
    if (!before.id.isValid())
        return;
    Toast::show(this, tr("The fields of the new event were chosen anew"), tr("Undo"),
                [&draft, before] { draft.setContents(before); });
}

} // namespace LeadBridge::Ui
