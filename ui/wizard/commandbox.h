// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace LeadBridge::Ui {

/// A command to be run elsewhere: in code, with a button that copies it.
class CommandBox final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandBox(QWidget *parent = nullptr);

    void setCommand(const QString &command);
    [[nodiscard]] QString command() const;

private:
    QLabel *m_text;
    QToolButton *m_copy;
};

} // namespace LeadBridge::Ui
