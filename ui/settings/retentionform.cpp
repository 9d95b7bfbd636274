// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retentionform.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestDays = 3650;
constexpr int mostCopies = 99;

} // namespace

RetentionForm::RetentionForm(UpkeepApi &upkeep, QWidget *parent)
    : QWidget(parent)
    , m_upkeep(upkeep)
    , m_days(new QSpinBox(this))
    , m_kind(new QComboBox(this))
    , m_daily(new Switch(this))
    , m_kept(new QSpinBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::card);
    column->addWidget(makeDays());
    column->addWidget(makeKind());
    column->addWidget(makeDaily());
    column->addWidget(makeKept());
    showNow();
    connect(&upkeep, &UpkeepApi::changed, this, &RetentionForm::showNow);
}

QWidget *RetentionForm::makeDays()
{
    m_days->setObjectName(u"retentionDays"_s);
    m_days->setRange(0, longestDays);
    m_days->setSpecialValueText(tr("for ever"));
    m_days->setKeyboardTracking(false);
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) {
        change([days](RetentionSettings &settings) { settings.days = days; });
    });
    auto *field = new FormField(tr("Keep events, days"), m_days, FormField::LabelPlace::Left, this);
    field->setHelp(tr("What waits, is held or unclear stays whatever its age."));
    return field;
}

QWidget *RetentionForm::makeKind()
{
    m_kind->setObjectName(u"retentionKind"_s);
    m_kind->addItem(tr("delete them"), static_cast<int>(RetentionKind::Delete));
    m_kind->addItem(tr("take names and phones out"), static_cast<int>(RetentionKind::Strip));
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<RetentionKind>(m_kind->itemData(index).toInt());
        change([kind](RetentionSettings &settings) { settings.kind = kind; });
    });
    auto *field = new FormField(tr("Then"), m_kind, FormField::LabelPlace::Left, this);
    field->setHelp(tr("Without personal data an event still counts: its time, state and order "
                      "number stay."));
    return field;
}

QWidget *RetentionForm::makeDaily()
{
    auto *room = new QWidget(this);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const QString word = tr("A copy every day");
    m_daily->setParent(room);
    m_daily->setObjectName(u"dailyBackup"_s);
    m_daily->setAccessibleName(word);
    row->addWidget(m_daily, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addSpacing(4);
    texts->addWidget(makeLabel(word, FontRole::Body, Token::Text, room));
    texts->addWidget(new Paragraph(tr("Into the folder “backups” of the data folder, while the "
                                      "bridge works."),
                                   FontRole::Small, Token::Text3, room));
    row->addLayout(texts, 1);
    connect(m_daily, &QAbstractButton::clicked, this, [this](bool on) {
        change([on](RetentionSettings &settings) { settings.dailyBackup = on; });
    });
    return room;
}

QWidget *RetentionForm::makeKept()
{
    m_kept->setObjectName(u"backupsKept"_s);
    m_kept->setRange(1, mostCopies);
    m_kept->setKeyboardTracking(false);
    connect(m_kept, &QSpinBox::valueChanged, this, [this](int kept) {
        change([kept](RetentionSettings &settings) { settings.backupsKept = kept; });
    });
    return new FormField(tr("Copies kept"), m_kept, FormField::LabelPlace::Left, this);
}

void RetentionForm::showNow()
{
    const RetentionSettings now = m_upkeep.retention();
    const QSignalBlocker noDays(m_days);
    const QSignalBlocker noKept(m_kept);
    m_days->setValue(now.days);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(now.kind)));
    m_kind->setEnabled(now.days > 0);
    m_daily->setChecked(now.dailyBackup);
    m_kept->setValue(now.backupsKept);
    m_kept->setEnabled(now.dailyBackup);
}

void RetentionForm::change(const std::function<void(RetentionSettings &)> &edit)
{
    RetentionSettings wanted = m_upkeep.retention();
    edit(wanted);
    if (wanted == m_upkeep.retention())
        return;
    whenReady(m_upkeep.applyRetention(wanted), this, [this](const Result<> &applied) {
        if (!applied)
            emit failed(errorText(applied.error()));
        showNow();
    });
}

} // namespace LeadBridge::Ui
