// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace LeadBridge::Ui {

class Paragraph;

/// The foot of a wizard page: save and close at the left; why one cannot go on, back and the
/// primary button at the right.
class SetupFoot final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int usualHeight = 68;

    explicit SetupFoot(QWidget *parent = nullptr);

    void setFirst(bool first); ///< there is no way back
    void setNext(const QString &verb, bool arrow);
    void setCanGoOn(bool can, const QString &whyNot);
    void setSideMargin(int margin);
    /// Its buttons, in the order the focus goes through them.
    [[nodiscard]] QList<QWidget *> focusOrder() const;
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }

signals:
    void closeAsked();
    void backAsked();
    void nextAsked();

private:
    Paragraph *m_hint;
    QPushButton *m_close;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace LeadBridge::Ui
