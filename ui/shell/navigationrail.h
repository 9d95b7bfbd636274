// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractButton>

class QPainter;
class QVBoxLayout;

namespace LeadBridge::Ui {

/// What the rail leads to. Help is no page: it opens the list of keys.
enum class Place { Overview, Flows, History, Problems, Clients, Settings, Help };

class RailButton;

/// The dark strip at the left: the program's sign and one button for each page. 208 px wide,
/// or 64 with the words in tooltips.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void setCurrent(Place place);
    [[nodiscard]] Place current() const { return m_current; }
    /// A number at the right of this entry; 0: none.
    void setCount(Place place, int count);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// Gives the keyboard to the button of the current page.
    void focusCurrent();

signals:
    void placeRequested(LeadBridge::Ui::Place place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButton(QVBoxLayout *column, Place place, Glyph glyph);

    QList<RailButton *> m_buttons;
    QWidget *m_brand;
    Place m_current = Place::Overview;
    bool m_narrow = false;
};

/// One line of the rail.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(Place place, Glyph glyph, QWidget *parent);
    [[nodiscard]] Place place() const { return m_place; }
    void setNarrow(bool narrow);
    void setWord(const QString &word);
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter &painter);
    void updateNames();

    Place m_place;
    Glyph m_glyph;
    QString m_word;
    int m_count = 0;
    bool m_narrow = false;
};

} // namespace LeadBridge::Ui
