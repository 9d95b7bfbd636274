// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/overviewvalues.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QCPBars;
class QCPItemLine;
class QCPItemText;
class QCustomPlot;

namespace LeadBridge::Ui {

/// Leads by hour of today, or by day of the last 90: delivered solid, refused hatched, waiting
/// as an outline, what is usual as a dash over each hour. Left and right walk the bars, Enter
/// opens the one that is marked.
class LeadsPlot final : public QWidget
{
    Q_OBJECT
public:
    explicit LeadsPlot(QWidget *parent = nullptr);

    void showHours(const QList<HourCounts> &hours);
    void showDays(const QList<DayCounts> &days);
    /// What a screen reader says of the marked bar; empty while none is.
    [[nodiscard]] QString markedName() const;
    [[nodiscard]] int marked() const { return m_marked; }

signals:
    /// An hour of today was chosen.
    void hourChosen(int hour);
    void dayChosen(QDate day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Bar
    {
        double at = 0; ///< on the axis
        qint64 delivered = 0;
        qint64 refused = 0;
        qint64 waiting = 0;
        double usual = -1;
        QString name; ///< "14:00", "12 November"
        int hour = -1;
        QDate day;
    };

    void build();
    void restyle();
    void draw(double width);
    void drawUsual(double width);
    void drawNow();
    void mark(int index);
    void choose(int index);
    void hover(const QPoint &position);
    [[nodiscard]] int barAt(double x) const;
    [[nodiscard]] QString nameOf(const Bar &bar) const;

    QCustomPlot *m_plot;
    QCPBars *m_delivered = nullptr;
    QCPBars *m_refused = nullptr;
    QCPBars *m_waiting = nullptr;
    QCPBars *m_mark = nullptr;
    QList<QCPItemLine *> m_dashes;
    QCPItemLine *m_nowLine = nullptr;
    QCPItemText *m_nowText = nullptr;
    QList<Bar> m_bars;
    int m_marked = -1;
    bool m_byHour = true;
};

/// Sign of the legend: a small square or dash as the plot draws it, and its word.
class LegendItem final : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Solid, Hatched, Outline, Dash };
    LegendItem(Look look, const QString &word, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QString m_word;
};

} // namespace LeadBridge::Ui
