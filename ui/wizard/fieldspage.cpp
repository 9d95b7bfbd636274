// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldspage.h"

#include "app/flow/sourcestring.h"
#include "app/interfaces/flowsapi.h"
#include "app/klientiks/stringcheck.h"
#include "ui/flows/addresslines.h"
#include "ui/flows/flowdraft.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/wizard/fieldchecklist.h"
#include "ui/wizard/fieldrow.h"
#include "ui/wizard/ownfieldform.h"
#include "ui/wizard/splitbody.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int stringWidth = 360;

/// What is missed first: without a phone nobody can be rung up.
QString neededText(const QString &parameter)
{
    return parameter == "client_phone"_L1
        ? FieldsPage::tr("Without a phone CPA.House will not take the lead")
        : FieldsPage::tr("Without a name CPA.House will not take the lead");
}

/// @p flow asking for these pairs. What a field is used for follows it to its new name.
Flow withParameters(const Flow &flow, const ParameterList &parameters)
{
    Flow result = flow;
    result.source.parameters = parameters;
    const ParameterList before = askedParameters(flow.source);
    for (const Parameter &old : before) {
        for (const Parameter &now : parameters) {
            if (old.placeholder != now.placeholder || old.name == now.name)
                continue;
            for (Action &action : result.actions) {
                for (Mapping &mapping : action.mapping) {
                    if (mapping.kind == MappingKind::Field && mapping.text == old.name)
                        mapping.text = now.name;
                }
            }
            if (result.duplicates)
                result.duplicates->key.replaceInStrings(
                    QRegularExpression(u'^' + QRegularExpression::escape(old.name) + u'$'),
                    now.name);
        }
    }
    return result;
}

} // namespace

FieldsPage::FieldsPage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_list(new FieldChecklist)
    , m_own(new OwnFieldForm)
    , m_needed(new Banner(BannerKind::Warn))
    , m_string(new AddressLines)
    , m_length(makeLabel({}, FontRole::Small, Token::Text3))
{
    auto *split = new SplitBody(stringWidth, this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(split);
    page->addStretch(1);
    auto *left = new QVBoxLayout(split->left());
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Space::formRow);
    m_needed->setObjectName(u"neededField"_s);
    m_needed->setAction(tr("Put back"));
    m_needed->hide();
    left->addWidget(m_list);
    left->addWidget(m_needed);
    left->addWidget(makeLabel(tr("* CPA.House will not take a lead without it"), FontRole::Small,
                              Token::Text3));
    left->addWidget(m_own);
    left->addStretch(1);
    buildRight(split->right());
    connect(m_list, &FieldChecklist::edited, this, &FieldsPage::write);
    connect(m_own, &OwnFieldForm::made, m_list, &FieldChecklist::add);
    connect(m_needed, &Banner::actionTriggered, this, &FieldsPage::putBack);
    connect(&context.draft, &FlowDraft::restarted, this, &FieldsPage::refresh);
    connect(&context.draft, &FlowDraft::edited, this, &FieldsPage::refresh);
    refresh();
}

void FieldsPage::buildRight(QWidget *room)
{
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new QFrame(room);
    setKind(card, u"card"_s);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Space::card, 14, Space::card, 14);
    inside->setSpacing(10);
    inside->addWidget(makeLabel(tr("The string for Klientiks"), FontRole::Strong, Token::Text));
    m_string->setObjectName(u"growingString"_s);
    inside->addWidget(m_string);
    inside->addWidget(m_length);
    column->addWidget(card);
    column->addStretch(1);
}

QString FieldsPage::stepName() const
{
    return tr("What to send");
}

QString FieldsPage::heading() const
{
    return tr("What to send?");
}

QString FieldsPage::lead() const
{
    return tr("What is needed is ticked already. Klientiks puts the client's data in the place of "
              "each name in braces.");
}

bool FieldsPage::canGoOn() const
{
    return !chosenParameters(m_list->choices()).isEmpty();
}

QString FieldsPage::whyNot() const
{
    return canGoOn() ? QString() : tr("Tick at least one field");
}

void FieldsPage::entered()
{
    refresh();
}

void FieldsPage::refresh()
{
    if (!m_writing) {
        const QList<FieldChoice> choices = fieldChoices(context().draft.flow());
        // Unticked fields keep their place while only the ticks are the same as stored.
        if (chosenParameters(choices) != chosenParameters(m_list->choices())
            || choices.size() != m_list->choices().size())
            m_list->setChoices(choices);
    }
    m_own->setTaken(m_list->choices());
    showNeeded();
    showString();
}

void FieldsPage::write()
{
    const QScopedValueRollback<bool> writing(m_writing, true);
    const ParameterList chosen = chosenParameters(m_list->choices());
    // No pairs at all would mean every pair of the event.
    if (!chosen.isEmpty())
        context().draft.setContents(withParameters(context().draft.flow(), chosen));
    m_own->setTaken(m_list->choices());
    showNeeded();
    showString();
    emit stateChanged();
}

void FieldsPage::showNeeded()
{
    QString missed;
    const QList<FieldChoice> choices = m_list->choices();
    for (const FieldChoice &choice : choices) {
        if (choice.needed && !choice.chosen
            && (missed.isEmpty() || choice.known == "client_phone"_L1))
            missed = choice.known;
    }
    m_needed->setText({}, neededText(missed));
    m_needed->setVisible(!missed.isEmpty());
}

void FieldsPage::putBack()
{
    const QList<FieldChoice> choices = m_list->choices();
    for (const FieldChoice &choice : choices) {
        FieldRow *row = m_list->row(choice.parameter.placeholder);
        if (choice.needed && !choice.chosen && row)
            row->setChosen(true);
    }
}

void FieldsPage::showString()
{
    const Flow &flow = context().draft.flow();
    const QString address = context().engine.flows.address(flow);
    m_string->setAddress(address, flow.source.secret);
    const auto length = address.toUtf8().size();
    m_length->setText(
        length > longestAddress
            ? tr("%1 letters: more than every server takes, untick some").arg(number(length))
            : tr("%1 letters of %2 that every server takes")
                  .arg(number(length), number(longestAddress)));
    setTone(m_length, length > longestAddress ? Token::Bad : Token::Text3);
}

} // namespace LeadBridge::Ui
