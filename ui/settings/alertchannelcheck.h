// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/alertsapi.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace LeadBridge::Ui {

class Banner;

/// How a channel of alerts is doing, a button that sends a test message over it, and what came
/// of that.
class AlertChannelCheck final : public QWidget
{
    Q_OBJECT
public:
    /// @p settings: as the form has them, stored or not.
    AlertChannelCheck(AlertsApi &alerts, AlertChannel channel,
                      const std::function<AlertSettings()> &settings, QWidget *parent);

    /// Enables the button, or says why not.
    void setWhyNot(const QString &why);
    void refresh();

private:
    void check();
    [[nodiscard]] ChannelStanding standing() const;
    [[nodiscard]] QString standingText() const;

    AlertsApi &m_alerts;
    const AlertChannel m_channel;
    const std::function<AlertSettings()> m_settings;
    QPushButton *m_button;
    QLabel *m_standing;
    Banner *m_answer;
    QString m_whyNot;
    bool m_checking = false;
};

} // namespace LeadBridge::Ui
