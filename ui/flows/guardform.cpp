// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/guardform.h"

#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberWidth = 120;
constexpr int unitWidth = 140;
constexpr int columns = 2;
constexpr int longestWindow = 60 * 24 * 365; // minutes, as the flow file allows
constexpr std::array unitMinutes { 1, 60, 60 * 24 };
constexpr std::chrono::minutes firstWindow { 60 * 24 };

enum Kind { SameLead, SameFields, AllFields };

/// The fields that together name one lead of this event; the whole event where nothing does.
QStringList keyOf(const QString &eventId)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    return event ? event->duplicateKey : QStringList();
}

Kind kindOf(const DuplicateGuard &guard)
{
    if (guard.sameLead)
        return SameLead;
    return guard.key.isEmpty() ? AllFields : SameFields;
}

bool hasOffer(const Flow &flow)
{
    return std::any_of(flow.actions.cbegin(), flow.actions.cend(), [](const Action &action) {
        return action.enabled && action.mapping.contains(u"id_offer"_s);
    });
}

} // namespace

GuardForm::GuardForm(FlowDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
{
    build();
}

void GuardForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::formRow);
    m_switch = new Switch;
    m_switch->setObjectName(u"duplicateGuard"_s);
    m_switch->setAccessibleName(tr("Duplicate guard"));
    m_word = makeLabel({}, FontRole::Body, Token::Text);
    row->addWidget(m_switch);
    row->addWidget(m_word);
    row->addStretch(1);
    column->addLayout(row);

    m_details = new QWidget(this);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(Space::formRow);
    m_kind = new QComboBox;
    m_kind->setObjectName(u"duplicateKind"_s);
    m_kind->setFocusPolicy(Qt::StrongFocus);
    m_kind->addItems({ tr("The same phone and offer, in any flow"),
                       tr("The same values of these fields"),
                       tr("The same values of all fields") });
    m_kindField = new FormField(tr("A repeat has"), m_kind, FormField::LabelPlace::Left);
    details->addWidget(m_kindField);
    m_boxes = new QWidget;
    m_boxes->setObjectName(u"duplicateFields"_s);
    m_grid = new QGridLayout(m_boxes);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::card);
    details->addWidget(m_boxes);
    auto *window = new QWidget;
    auto *windowRow = new QHBoxLayout(window);
    windowRow->setContentsMargins(0, 0, 0, 0);
    m_window = new QSpinBox(window);
    m_window->setObjectName(u"duplicateWindow"_s);
    m_window->setFocusPolicy(Qt::StrongFocus);
    m_window->setFixedWidth(numberWidth);
    m_unit = new QComboBox(window);
    m_unit->setObjectName(u"duplicateUnit"_s);
    m_unit->setAccessibleName(tr("Unit of time"));
    m_unit->setFocusPolicy(Qt::StrongFocus);
    m_unit->setFixedWidth(unitWidth);
    m_unit->addItems({ {}, {}, {} });
    showUnits();
    windowRow->addWidget(m_window);
    windowRow->addWidget(m_unit);
    windowRow->addStretch(1);
    auto *within = new FormField(tr("Within"), window, FormField::LabelPlace::Left);
    within->setHelp(tr("Counted from the first. A repeat stays in the history, and can be sent by "
                       "hand."));
    details->addWidget(within);
    column->addWidget(m_details);
    m_window->setAccessibleName(tr("Within"));

    connect(m_switch, &Switch::clicked, this, &GuardForm::write);
    connect(m_kind, &QComboBox::activated, this, &GuardForm::writeKind);
    connect(m_window, &QSpinBox::valueChanged, this, &GuardForm::showUnits);
    connect(m_window, &QSpinBox::valueChanged, this, &GuardForm::write);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_window->setMaximum(longestWindow / unitMinutes.at(static_cast<std::size_t>(at)));
        write();
    });
    connect(&m_draft, &FlowDraft::edited, this, &GuardForm::show);
}

void GuardForm::reload()
{
    showWindow();
    show();
}

void GuardForm::showWindow()
{
    const auto window =
        m_draft.flow().duplicates.value_or(DuplicateGuard { {}, firstWindow }).window;
    const int minutes = static_cast<int>(window.count());
    int unit = static_cast<int>(unitMinutes.size()) - 1;
    while (unit > 0 && minutes % unitMinutes.at(static_cast<std::size_t>(unit)) != 0)
        --unit;
    const int length = unitMinutes.at(static_cast<std::size_t>(unit));
    m_showing = true;
    m_unit->setCurrentIndex(unit);
    m_window->setRange(1, longestWindow / length);
    m_window->setValue(minutes / length);
    m_showing = false;
}

/// Each unit agrees with the number before it.
void GuardForm::showUnits()
{
    const int count = m_window->value();
    m_unit->setItemText(0, tr("minute(s)", "after a number", count));
    m_unit->setItemText(1, tr("hour(s)", "after a number", count));
    m_unit->setItemText(2, tr("day(s)", "after a number", count));
}

void GuardForm::setFields(const QList<KnownField> &fields)
{
    m_fields = fields;
    show();
}

void GuardForm::followEvent(const QString &before)
{
    if (!m_draft.flow().duplicates)
        return;
    // A key that was the old event's own would never match again.
    DuplicateGuard guard = *m_draft.flow().duplicates;
    if (guard.key != keyOf(before))
        return;
    guard.key = keyOf(m_draft.flow().source.event);
    m_draft.setDuplicates(guard);
}

QStringList GuardForm::tickedFields() const
{
    QStringList names;
    const auto boxes = m_boxes->findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes) {
        if (box->isChecked())
            names.append(box->property("field").toString());
    }
    return names;
}

void GuardForm::writeKind()
{
    DuplicateGuard guard = m_draft.flow().duplicates.value_or(DuplicateGuard {});
    const QString &event = m_draft.flow().source.event;
    guard.sameLead = m_kind->currentIndex() == SameLead;
    if (m_kind->currentIndex() == AllFields)
        guard.key.clear();
    else if (m_kind->currentIndex() == SameFields && guard.key.isEmpty())
        guard.key = keyOf(event).isEmpty() ? QStringList { u"client_phone"_s } : keyOf(event);
    m_draft.setDuplicates(guard);
}

void GuardForm::write()
{
    if (m_showing)
        return;
    if (!m_switch->isChecked()) {
        m_draft.setDuplicates(std::nullopt);
        return;
    }
    DuplicateGuard guard = m_draft.flow().duplicates.value_or(
        DuplicateGuard { keyOf(m_draft.flow().source.event), firstWindow, true });
    const int unit = unitMinutes.at(static_cast<std::size_t>(m_unit->currentIndex()));
    guard.window = std::chrono::minutes(m_window->value() * unit);
    // The last tick stays: without one every event would be a repeat of the one before.
    if (const QStringList ticked = tickedFields();
        kindOf(guard) == SameFields && !ticked.isEmpty() && !m_boxes->isHidden())
        guard.key = ticked;
    m_draft.setDuplicates(guard);
    show();
}

void GuardForm::show()
{
    const auto &guard = m_draft.flow().duplicates;
    m_showing = true;
    m_switch->setChecked(guard.has_value());
    m_word->setText(guard ? tr("The duplicate guard is on: a repeat is kept and not sent")
                          : tr("The duplicate guard is off: every event is sent"));
    m_details->setVisible(guard.has_value());
    const Kind kind = guard ? kindOf(*guard) : SameLead;
    m_kind->setCurrentIndex(kind);
    m_boxes->setVisible(kind == SameFields);
    if (kind == SameFields)
        makeFieldBoxes();
    QString help;
    if (kind == SameLead)
        help = hasOffer(m_draft.flow())
            ? tr("However the number is written, and whatever event or flow brought it.")
            : tr("No step has an offer: the same phone on its way to the same services is a "
                 "repeat.");
    m_kindField->setHelp(help);
    m_showing = false;
}

void GuardForm::makeFieldBoxes()
{
    const QStringList key = m_draft.flow().duplicates->key;
    QList<KnownField> fields = m_fields;
    for (const QString &name : key) {
        if (std::none_of(fields.cbegin(), fields.cend(),
                         [&](const KnownField &field) { return field.name == name; }))
            fields.append({ name, {}, {}, {}, false, {} });
    }
    auto boxes = m_boxes->findChildren<QCheckBox *>();
    const bool same = boxes.size() == fields.size()
        && std::equal(boxes.cbegin(), boxes.cend(), fields.cbegin(),
                      [](const QCheckBox *box, const KnownField &field) {
                          return box->property("field").toString() == field.name;
                      });
    if (!same) {
        qDeleteAll(boxes);
        boxes.clear();
        for (int i = 0; i < fields.size(); ++i) {
            auto *box = new QCheckBox(fieldTitle(fields.at(i)).replace(u'&', "&&"_L1), m_boxes);
            box->setObjectName("duplicateField_"_L1 + fields.at(i).name);
            box->setProperty("field", fields.at(i).name);
            box->setToolTip(fields.at(i).name);
            connect(box, &QCheckBox::clicked, this, &GuardForm::write);
            m_grid->addWidget(box, i / columns, i % columns);
            boxes.append(box);
        }
    }
    for (QCheckBox *box : std::as_const(boxes))
        box->setChecked(key.contains(box->property("field").toString()));
}

} // namespace LeadBridge::Ui
