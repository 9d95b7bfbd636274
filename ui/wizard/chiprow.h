// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace LeadBridge::Ui {

/// Short words in a row: what something carries, and, with a dashed sign, what it lacks.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void add(const QString &text, bool lacking);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Chip
    {
        QString text;
        bool lacking = false;
    };
    [[nodiscard]] int widthOf(const Chip &chip) const;

    QList<Chip> m_chips;
};

} // namespace LeadBridge::Ui
