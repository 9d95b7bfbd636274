// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace LeadBridge::Ui {

/// A word of a sentence that can be another one: bold, on a quiet pill, with a small arrow. A
/// choice may have a quiet hint at its right in the list, such as a field's last value. The wheel
/// does not change it: it stands in a form that scrolls.
class WordChooser final : public QComboBox
{
    Q_OBJECT
public:
    explicit WordChooser(const QString &name, QWidget *parent = nullptr);

    void addWord(const QString &text, const QVariant &key, const QString &hint = {});
    /// Chooses without telling.
    void setKey(const QVariant &key);
    [[nodiscard]] QVariant key() const { return currentData(); }
    /// A longer word is cut.
    void setWidest(int widest);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// By the operator's hand.
    void keyChosen(const QVariant &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_widest = 220;
};

} // namespace LeadBridge::Ui
