// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/sendingapi.h"
#include "app/interfaces/statusapi.h"
#include "ui/widgets/status.h"

#include <QAbstractButton>
#include <QFrame>

class QLabel;
class QTimer;

namespace LeadBridge::Ui {

class ElidedLabel;
class SendingControl;
class Switch;

/// Two lines beside a sign: what the receiving side of the bridge is doing. Opens the addresses.
class ReceivingTile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ReceivingTile(QWidget *parent);
    void setContent(Sign sign, const QString &fact, const QString &detail);
    [[nodiscard]] QString fact() const { return m_fact; }
    [[nodiscard]] QString detail() const { return m_detail; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Sign m_sign = Sign::Pending;
    QString m_fact;
    QString m_detail;
};

/// The header of two parts: leads come in at the left, go out at the right. Receiving has no
/// knob, since it is on while the program runs; sending has the one switch.
class StatusHeader final : public QFrame
{
    Q_OBJECT
public:
    StatusHeader(StatusApi &status, SendingControl &control, QWidget *parent = nullptr);

    /// Tells of destinations that are paused or held. It must outlive the header.
    void setDestinations(SendingApi &sending);
    /// Whether any flow exists: without one the detail says so.
    void setHasFlows(bool hasFlows);
    [[nodiscard]] ReceivingTile *receivingTile() const { return m_receiving; }
    [[nodiscard]] Switch *sendingSwitch() const { return m_switch; }
    [[nodiscard]] QString sendingFact() const;
    [[nodiscard]] QString sendingDetail() const;
    /// "Receiving, sending, 4 waiting": for the tray.
    [[nodiscard]] QString summary() const;

public slots:
    void refresh();

private:
    void refreshReceiving();
    void refreshSending();
    [[nodiscard]] QString waitingDetail() const;
    void announce(const QString &words);

    StatusApi &m_status;
    SendingControl &m_control;
    SendingApi *m_destinations = nullptr;
    ReceivingTile *m_receiving;
    Switch *m_switch;
    QLabel *m_fact;
    QLabel *m_detail;
    QString m_announced;
    bool m_hasFlows = true;
};

} // namespace LeadBridge::Ui
