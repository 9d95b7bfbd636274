// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QWidget>

class QPushButton;

namespace LeadBridge::Ui {

class BusyRing;
class FormServices;
class Paragraph;
class SignView;

/// "Check the connection" of a step as it is in the draft, saved or not, and where the service
/// takes one, a test message; under them what came of it.
class ConnectionCheck final : public QWidget
{
    Q_OBJECT
public:
    ConnectionCheck(const DestinationDescription &description, FormServices &services,
                    QWidget *parent = nullptr);

    /// The draft changed: an answer to another one goes away.
    void followDraft();
    [[nodiscard]] QString resultText() const;

private:
    void check(bool testMessage);
    void askTest();
    void showReport(const Result<ConnectionReport> &report);
    void showResult(bool works, const QString &text);
    [[nodiscard]] QString recipients() const;

    const DestinationDescription &m_description;
    FormServices &m_services;
    Action m_checked;
    QPushButton *m_check;
    QPushButton *m_test = nullptr;
    BusyRing *m_ring;
    QWidget *m_resultRoom;
    SignView *m_sign;
    Paragraph *m_result;
    bool m_busy = false;
};

/// Whether there is anything to check: a service with a check of its own, or an address that the
/// operator sets up.
[[nodiscard]] bool canCheckConnection(const DestinationDescription &description);

} // namespace LeadBridge::Ui
