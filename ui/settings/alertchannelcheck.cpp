// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/alertchannelcheck.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

AlertChannelCheck::AlertChannelCheck(AlertsApi &alerts, AlertChannel channel,
                                     const std::function<AlertSettings()> &settings,
                                     QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_channel(channel)
    , m_settings(settings)
    , m_button(new QPushButton(tr("Check"), this))
    , m_standing(makeLabel({}, FontRole::Small, Token::Text3, this))
    , m_answer(new Banner(BannerKind::Ok, this))
{
    static constexpr const char *names[] { "checkAlertEmail", "checkAlertTelegram",
                                           "checkAlertDesktop" };
    m_button->setObjectName(QLatin1String(names[static_cast<int>(channel)]));
    m_answer->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::inGroup);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::formRow);
    row->addWidget(m_button);
    row->addWidget(m_standing, 1);
    column->addLayout(row);
    column->addWidget(m_answer);
    connect(m_button, &QPushButton::clicked, this, &AlertChannelCheck::check);
    connect(&alerts, &AlertsApi::changed, this, &AlertChannelCheck::refresh);
    refresh();
}

void AlertChannelCheck::setWhyNot(const QString &why)
{
    m_whyNot = why;
    refresh();
}

ChannelStanding AlertChannelCheck::standing() const
{
    const QList<ChannelStanding> all = m_alerts.channels();
    for (const ChannelStanding &one : all) {
        if (one.channel == m_channel)
            return one;
    }
    return {};
}

QString AlertChannelCheck::standingText() const
{
    const ChannelStanding now = standing();
    if (now.trouble.code != ReasonCode::None)
        return tr("Not sent: %1").arg(reasonText(now.trouble));
    if (now.checkedUtc.isValid())
        return tr("Checked %1").arg(ago(now.checkedUtc, nowUtc()));
    return m_whyNot.isEmpty() ? tr("Not checked yet") : m_whyNot;
}

void AlertChannelCheck::refresh()
{
    m_button->setEnabled(m_whyNot.isEmpty() && !m_checking);
    m_button->setToolTip(m_whyNot);
    m_standing->setText(standingText());
    m_standing->setWordWrap(true);
    setTone(m_standing, standing().trouble.code == ReasonCode::None ? Token::Text3 : Token::Bad);
}

void AlertChannelCheck::check()
{
    m_checking = true;
    refresh();
    m_answer->setBannerKind(BannerKind::Info);
    m_answer->setText(tr("Sending a test message…"));
    m_answer->show();
    whenReady(m_alerts.test(m_channel, m_settings()), this, [this](const Result<Reason> &told) {
        m_checking = false;
        refresh();
        const bool works = told && told->code == ReasonCode::ConnectionWorks;
        m_answer->setBannerKind(works ? BannerKind::Ok : BannerKind::Bad);
        if (works)
            m_answer->setText(tr("The test message is sent."), tr("Look whether it arrived."));
        else
            m_answer->setText(tr("The test message was not sent."),
                              told ? reasonText(*told) : errorText(told.error()));
    });
}

} // namespace LeadBridge::Ui
