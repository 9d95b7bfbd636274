// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"

#include <QFrame>

class QPushButton;

namespace LeadBridge::Ui {

class CommandBox;
class Paragraph;

/// At the right of the address page: how the chosen way in is made, with the commands.
class ReachHelp final : public QFrame
{
    Q_OBJECT
public:
    explicit ReachHelp(QWidget *parent = nullptr);

    /// @p localOnly: the listener answers this computer alone.
    void setReach(ReachKind reach, quint16 port, bool localOnly);

signals:
    /// The listener is to answer from outside, on all networks of the computer.
    void listenOutsideAsked();

private:
    void showTunnel(quint16 port);
    void showServer(quint16 port);
    void showPublic(quint16 port, bool localOnly);

    Paragraph *m_title;
    Paragraph *m_first;
    CommandBox *m_command;
    Paragraph *m_second;
    CommandBox *m_other;
    Paragraph *m_last;
    QPushButton *m_listen;
};

} // namespace LeadBridge::Ui
