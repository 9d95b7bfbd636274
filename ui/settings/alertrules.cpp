// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/alertrules.h"

#include "app/interfaces/troublewording.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <array>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRetrying = 24 * 60;
constexpr int usualHour = 20;

constexpr std::array kinds {
    ProblemKind::Leads,
    ProblemKind::Retrying,
    ProblemKind::DestinationHeld,
    ProblemKind::FlowSilent,
    ProblemKind::NotListening,
    ProblemKind::AddressUnreachable,
    ProblemKind::StorageTrouble,
    ProblemKind::DatabaseDamaged,
    ProblemKind::DiskLow,
    ProblemKind::ClockOff,
    ProblemKind::CertificateExpiring,
    ProblemKind::TokenExpiring,
    ProblemKind::AlertFailed,
    ProblemKind::BackupFailed,
    ProblemKind::Outage,
};

} // namespace

QWidget *alertSwitchRow(Switch *knob, const QString &word, const QString &help, QWidget *parent,
                        QWidget *extra)
{
    auto *room = new QWidget(parent);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::formRow);
    knob->setAccessibleName(word);
    knob->setAccessibleDescription(help);
    row->addWidget(knob, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addSpacing(4);
    texts->addWidget(makeLabel(word, FontRole::Body, Token::Text, room));
    texts->addWidget(new Paragraph(help, FontRole::Small, Token::Text3, room));
    row->addLayout(texts, 1);
    if (extra)
        row->addWidget(extra, 0, Qt::AlignTop);
    return room;
}

AlertRules::AlertRules(QWidget *parent)
    : QWidget(parent)
    , m_minutes(new QSpinBox(this))
    , m_summary(new Switch(this))
    , m_summaryAt(new QTimeEdit(QTime(usualHour, 0), this))
    , m_personal(new Switch(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    buildKinds();
    buildSwitches();
}

void AlertRules::buildKinds()
{
    auto *list = new QVBoxLayout;
    list->setSpacing(Space::sign);
    for (const ProblemKind kind : kinds) {
        auto *box = new QCheckBox(problemKindText(kind), this);
        box->setObjectName(u"alertKind_"_s + problemKindWord(kind));
        m_kinds.insert(kind, box);
        list->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &AlertRules::edited);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(list);
}

void AlertRules::buildSwitches()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_minutes->setObjectName(u"alertRetrying"_s);
    m_minutes->setRange(1, longestRetrying);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setKeyboardTracking(false);
    auto *minutes = new FormField(tr("Tried again for longer than"), m_minutes,
                                  FormField::LabelPlace::Left, this);
    minutes->setHelp(tr("A service that is away for less is not worth a word."));
    column->addWidget(minutes);
    m_summary->setObjectName(u"alertSummary"_s);
    m_summaryAt->setObjectName(u"alertSummaryAt"_s);
    m_summaryAt->setDisplayFormat(u"HH:mm"_s);
    m_summaryAt->setKeyboardTracking(false);
    m_summaryAt->setAccessibleName(tr("When the daily summary comes"));
    column->addWidget(alertSwitchRow(m_summary, tr("Daily summary"),
                                     tr("How many leads came and went in 24 hours, and what is "
                                        "wrong."),
                                     this, m_summaryAt));
    m_personal->setObjectName(u"alertPersonal"_s);
    column->addWidget(alertSwitchRow(m_personal, tr("Names and phones in alerts"),
                                     tr("Without it, alerts never say whose lead it is: letters "
                                        "and messages pass through other people's servers."),
                                     this));
    connect(m_minutes, &QSpinBox::editingFinished, this, &AlertRules::edited);
    connect(m_summaryAt, &QTimeEdit::editingFinished, this, &AlertRules::edited);
    for (Switch *knob : { m_summary, m_personal })
        connect(knob, &QAbstractButton::clicked, this, &AlertRules::edited);
}

void AlertRules::show(const AlertSettings &settings)
{
    for (auto it = m_kinds.cbegin(); it != m_kinds.cend(); ++it)
        it.value()->setChecked(!settings.silenced.contains(it.key()));
    if (!m_minutes->hasFocus())
        m_minutes->setValue(static_cast<int>(settings.retryingAfter.count()));
    m_summary->setChecked(settings.summaryAt.has_value());
    m_summaryAt->setEnabled(settings.summaryAt.has_value());
    if (settings.summaryAt && !m_summaryAt->hasFocus())
        m_summaryAt->setTime(*settings.summaryAt);
    m_personal->setChecked(settings.personalData);
}

void AlertRules::writeTo(AlertSettings &settings) const
{
    settings.silenced.clear();
    for (auto it = m_kinds.cbegin(); it != m_kinds.cend(); ++it) {
        if (!it.value()->isChecked())
            settings.silenced.append(it.key());
    }
    settings.retryingAfter = std::chrono::minutes(m_minutes->value());
    settings.summaryAt = m_summary->isChecked() ? std::optional(m_summaryAt->time()) : std::nullopt;
    settings.personalData = m_personal->isChecked();
}

} // namespace LeadBridge::Ui
