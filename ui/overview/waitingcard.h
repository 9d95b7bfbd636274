// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace LeadBridge::Ui {

class ChainPicture;
class CopyButton;
class ElidedLabel;

/// Stands in place of the plot while a flow is made and no event has come: the address to paste
/// into Klientiks, how long we have been waiting, and a sample to try the way with.
class WaitingCard final : public QFrame
{
    Q_OBJECT
public:
    explicit WaitingCard(QWidget *parent = nullptr);
    /// The flow that is waited for, and the whole address to paste.
    void setFlow(const QString &name, const QString &address);
    /// A sample is under way: the button waits.
    void setSending(bool sending);
    /// What came of the sample; empty: nothing to say.
    void setAnswer(const QString &text);

signals:
    void sampleRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *buildAddress();
    [[nodiscard]] QWidget *buildWaiting();
    void tick();

    ElidedLabel *m_name;
    ElidedLabel *m_address;
    CopyButton *m_copy;
    QLabel *m_wait;
    ElidedLabel *m_answer;
    QPushButton *m_sample;
    QTimer m_timer;
    QElapsedTimer m_since;
};

/// The address with its secret shortened: it is not for shoulders.
[[nodiscard]] QString shortenedAddress(const QString &address);

} // namespace LeadBridge::Ui
