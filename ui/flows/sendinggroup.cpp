// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/sendinggroup.h"

#include "app/interfaces/wording.h"
#include "ui/flows/formplan.h"
#include "ui/flows/mappingproblem.h"
#include "ui/flows/ratefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

// The limits of the flow file.
constexpr int longestTimeout = 600; // s
constexpr int mostParallel = 64;
constexpr int longestWait = 24 * 3600; // s
constexpr int longestGiveUp = 24 * 30; // h
constexpr int numberWidth = 160;

} // namespace

SendingGroup::SendingGroup(const DestinationDescription &description, QWidget *parent)
    : QWidget(parent)
    , m_description(description)
    , m_fold(new QToolButton(this))
    , m_body(new QWidget(this))
{
    m_fold->setObjectName(u"sendingFold"_s);
    m_fold->setText(tr("Sending"));
    m_fold->setIcon(icon(Glyph::Right));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    setFontRole(m_fold, FontRole::Section);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setIcon(icon(open ? Glyph::Down : Glyph::Right));
        m_body->setVisible(open);
        if (open)
            emit unfolded();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(10, 0, 44, Space::card);
    inside->setSpacing(Space::formRow);
    buildSettings(inside);
    buildDelivery(inside);
    m_body->hide();
}

void SendingGroup::buildSettings(QVBoxLayout *column)
{
    for (const SettingDescription &setting : m_description.settings) {
        if (!isTuckedAway(setting))
            continue;
        auto *edit = new QLineEdit(m_body);
        edit->setObjectName("setting_"_L1 + setting.name);
        edit->setPlaceholderText(setting.defaultValue);
        auto *field =
            new FormField(describedText(setting.label), edit, FormField::LabelPlace::Left, m_body);
        field->setHelp(describedText(setting.help));
        m_settings.insert(setting.name, edit);
        m_settingFields.insert(setting.name, field);
        column->addWidget(field);
        const QString name = setting.name;
        connect(edit, &QLineEdit::textEdited, this, [this, name](const QString &text) {
            m_action.settings.insert(name, text.trimmed());
            emit settingEdited(name, text.trimmed());
        });
        connect(field, &FormField::leftEditor, this, [this, name] { checkSetting(name); });
    }
}

void SendingGroup::checkSetting(const QString &name)
{
    if (const SettingDescription *setting = m_description.setting(name))
        m_settingFields.value(name)->setError(settingProblem(m_action, m_description, *setting));
}

QSpinBox *SendingGroup::addNumber(QVBoxLayout *column, const QString &label, const char *name,
                                  int least, int most)
{
    auto *box = new QSpinBox(m_body);
    box->setObjectName(QLatin1StringView(name));
    box->setRange(least, most);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setFixedWidth(numberWidth);
    column->addWidget(new FormField(label, box, FormField::LabelPlace::Left, m_body), 0,
                      Qt::AlignLeft);
    connect(box, &QSpinBox::valueChanged, this, &SendingGroup::writeDelivery);
    return box;
}

void SendingGroup::buildDelivery(QVBoxLayout *column)
{
    m_timeout = addNumber(column, tr("Wait for the answer, s"), "timeout", 1, longestTimeout);
    m_parallel = addNumber(column, tr("Requests at once"), "parallel", 1, mostParallel);
    m_uncertain = new QComboBox(m_body);
    m_uncertain->setObjectName(u"uncertain"_s);
    const auto offer = [this](const QString &text, UncertainPolicy policy) {
        m_uncertain->addItem(text, static_cast<int>(policy));
    };
    if (m_description.canBeAsked)
        offer(tr("Ask the service whether it has it"), UncertainPolicy::Ask);
    offer(tr("Ask me"), UncertainPolicy::Wait);
    offer(tr("Send again by itself"), UncertainPolicy::Resend);
    m_unclear = new FormField(tr("Sent, but no answer came"), m_uncertain,
                              FormField::LabelPlace::Left, m_body);
    m_unclear->setHelp(tr("A second order rings a real person twice: asking is safer."));
    column->addWidget(m_unclear);
    connect(m_uncertain, &QComboBox::currentIndexChanged, this, &SendingGroup::writeDelivery);
    connect(m_uncertain, &QComboBox::activated, this, [this] {
        if (!m_unclear->error().isEmpty())
            writeDelivery(); // what is shown already is a choice, too
    });
    m_first = addNumber(column, tr("First retry after, s"), "retryFirst", 1, longestWait);
    m_max = addNumber(column, tr("Longest wait between retries, s"), "retryMax", 1, longestWait);
    m_giveUp = addNumber(column, tr("Give up after, h"), "giveUp", 1, longestGiveUp);
    m_rate = new RateField(m_body);
    column->addWidget(m_rate);
    connect(m_rate, &RateField::rateEdited, this, &SendingGroup::writeDelivery);
}

void SendingGroup::show(const Action &action)
{
    m_showing = true;
    m_action = action;
    for (auto it = m_settings.cbegin(); it != m_settings.cend(); ++it) {
        const QString text = settingText(action, m_description, it.key());
        if (it.value()->text() != text)
            it.value()->setText(text);
    }
    m_delivery = action.delivery;
    m_timeout->setValue(static_cast<int>(m_delivery.timeout.count()));
    m_parallel->setValue(m_delivery.parallel);
    const auto uncertain = m_delivery.uncertain.value_or(m_description.uncertain);
    const int known = m_uncertain->findData(static_cast<int>(uncertain));
    m_uncertain->setCurrentIndex(
        known >= 0 ? known : m_uncertain->findData(static_cast<int>(UncertainPolicy::Wait)));
    m_unclear->setError(known >= 0 ? QString()
                                   : tr("The flow says to ask the service, which cannot be asked: "
                                        "you are asked instead. Choose what fits."));
    m_first->setValue(static_cast<int>(m_delivery.retry.first.count()));
    m_max->setValue(static_cast<int>(m_delivery.retry.max.count()));
    m_giveUp->setValue(static_cast<int>(m_delivery.retry.giveUpAfter.count()));
    m_rate->setRate(m_delivery.rate);
    m_showing = false;
}

void SendingGroup::writeDelivery()
{
    if (m_showing)
        return;
    m_delivery.timeout = std::chrono::seconds(m_timeout->value());
    m_delivery.parallel = m_parallel->value();
    const auto chosen = static_cast<UncertainPolicy>(m_uncertain->currentData().toInt());
    // A choice left at the destination's own default stays unsaid in the flow.
    if (chosen != m_delivery.uncertain.value_or(m_description.uncertain))
        m_delivery.uncertain = chosen;
    m_unclear->setError({});
    m_delivery.retry.first = std::chrono::seconds(m_first->value());
    m_delivery.retry.max = std::chrono::seconds(m_max->value());
    m_delivery.retry.giveUpAfter = std::chrono::hours(m_giveUp->value());
    m_delivery.rate = m_rate->rate();
    emit deliveryEdited(m_delivery);
}

} // namespace LeadBridge::Ui
