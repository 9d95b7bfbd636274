// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flows/testanswer.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class BusyRing;
class Paragraph;
class SignView;

/// One way to try the flow: what it does, its button, and the answer in words.
class LeadTrial final : public QFrame
{
    Q_OBJECT
public:
    LeadTrial(const QString &title, const QString &words, const QString &verb,
              QWidget *parent = nullptr);

    void setWords(const QString &words);
    /// Something between the words and the button, such as a field; takes it over.
    void addExtra(QWidget *extra);
    /// @p whyNot: for the tooltip while it cannot be pressed.
    void setPossible(bool possible, const QString &whyNot);
    void showSending(const QString &text);
    void showAnswer(const TestAnswer &answer);
    void hideAnswer();
    [[nodiscard]] QString answerText() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    /// The button was pressed, and nothing is being sent already.
    void asked();
    /// The operator wants to see the whole story of what was sent.
    void storyWanted();

private:
    Paragraph *m_words;
    QVBoxLayout *m_extras;
    QPushButton *m_button;
    QWidget *m_answer;
    BusyRing *m_ring;
    SignView *m_sign;
    Paragraph *m_fact;
    Paragraph *m_sentence;
    QPushButton *m_story;
    bool m_possible = true;
    bool m_sending = false;
};

} // namespace LeadBridge::Ui
