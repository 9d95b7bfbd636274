// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace LeadBridge::Ui {

/// A row of buttons that goes on in the next line where the room ends: no language's words are
/// cut off at the edge. Each item keeps its own size.
class WrapLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit WrapLayout(QWidget *parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override; ///< as wide as the widest item
    void setGeometry(const QRect &rect) override;

private:
    /// Lays out, or only measures; returns the height.
    int layOut(const QRect &rect, bool measured) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace LeadBridge::Ui
