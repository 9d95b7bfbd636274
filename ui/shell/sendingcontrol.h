// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"

#include <QObject>

namespace LeadBridge::Ui {

/// The one way to stop and resume sending, for the header, the tray and the key alike.
/// Stopping asks nothing: nothing is lost. Resuming with held events asks what to do with them.
class SendingControl final : public QObject
{
    Q_OBJECT
public:
    /// Questions are asked over @p window.
    SendingControl(StatusApi &status, QWidget *window);

    void toggle();
    void set(bool on);
    /// A switch was asked for and has not taken effect yet.
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged();
    /// The operator wants to see the held events before deciding.
    void showHeldRequested();
    void failed(const LeadBridge::Error &error);

private:
    void ask(qint64 held);
    void carryOut(bool on, HeldChoice held);

    StatusApi &m_status;
    QWidget *m_window;
    bool m_busy = false;
};

} // namespace LeadBridge::Ui
