// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

/// What stands where nothing is yet: picture, title, two lines, one primary and one secondary
/// button, and a quiet link. A centred column of at most 720 px.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);
    void setPicture(QWidget *picture); ///< takes it over
    void setGlyph(Glyph glyph); ///< 48 px
    QPushButton *setPrimary(const QString &verb, Glyph glyph);
    QPushButton *setSecondary(const QString &verb, Glyph glyph);
    QPushButton *setLink(const QString &verb);
    void setBelow(QWidget *widget); ///< under the buttons; takes it over

private:
    QPushButton *addButton(const QString &verb);

    QVBoxLayout *m_column;
    QWidget *m_pictureRoom;
    QWidget *m_buttonRoom;
};

/// Klientiks, the bridge and CPA.House in a row with arrows between.
class ChainPicture final : public QWidget
{
    Q_OBJECT
public:
    explicit ChainPicture(QWidget *parent = nullptr);
    /// 0 none, 1 Klientiks to the bridge, 2 both: that many lines are solid.
    void setSolidLinks(int count);
    /// Under each box a second line, or none.
    void setSmallLines(bool shown);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_solid = 0;
    bool m_small = true;
};

} // namespace LeadBridge::Ui
