// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace LeadBridge::Ui {

/// A combo box that shows for each choice its title at the left and its last value, quiet, at
/// the right. Titles and values may come from outside: they are painted as plain text, elided.
/// The wheel does not change it unless it has the focus, since it stands in a form that scrolls.
class ValueChooser final : public QComboBox
{
    Q_OBJECT
public:
    struct Choice
    {
        QString key;
        QString title;
        QString hint;
        QString toolTip {}; ///< of the entry, and of the closed box while it is chosen
        bool doubtful = false; ///< carries a warning sign; the tooltip says why
        bool heading = false; ///< names what follows; cannot be chosen
        QString shortTitle {}; ///< in the list, under its heading; empty: the title
    };

    explicit ValueChooser(QWidget *parent = nullptr);

    /// @p more: the verb of a last entry that emits moreAsked(), or empty.
    void setChoices(const QList<Choice> &choices, const QString &more = {});
    /// A key that is not among the choices is added under its own name.
    void setKey(const QString &key);
    [[nodiscard]] QString key() const;
    /// What stands at the right of the closed box, in place of the choice's own hint.
    void setHint(const QString &hint);

signals:
    /// By the operator's hand.
    void keyChosen(const QString &key);
    void moreAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void take(int index);
    void disableItem(int index);

    QString m_key;
    QString m_hint;
    QList<Choice> m_choices;
    QString m_more;
};

} // namespace LeadBridge::Ui
