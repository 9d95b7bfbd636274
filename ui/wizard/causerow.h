// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace LeadBridge::Ui {

class Paragraph;

/// One row of a list of things to look at, with a line above it: sign, fact, small words, and a
/// button that helps.
class CauseRow final : public QWidget
{
    Q_OBJECT
public:
    explicit CauseRow(QWidget *parent = nullptr);

    /// An empty @p verb hides the button.
    void set(Sign sign, const QString &fact, const QString &words, const QString &verb = {});
    /// Neither good nor bad: a question the program cannot answer.
    void setQuestion(const QString &fact, const QString &words, const QString &verb = {});
    [[nodiscard]] QString fact() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setTexts(const QString &fact, const QString &words, const QString &verb);

    SignView *m_sign;
    Paragraph *m_fact;
    Paragraph *m_words;
    QPushButton *m_button;
};

} // namespace LeadBridge::Ui
