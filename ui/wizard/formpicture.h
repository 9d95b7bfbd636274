// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace LeadBridge::Ui {

/// Our own drawing of the Klientiks form for an event webhook, with the numbers of the steps
/// beside what they speak of. Its words are Russian in every language: so the page has them.
class FormPicture final : public QWidget
{
    Q_OBJECT
public:
    explicit FormPicture(QWidget *parent = nullptr);

    /// @p event: as the Klientiks page calls it. @p address: its beginning is shown.
    void setContents(const QString &event, const QString &address);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWindow(QPainter &painter, const QRectF &window) const;
    qreal paintField(QPainter &painter, const QRectF &room, int step, const QString &label,
                     const QString &text, bool list) const;
    void paintButtons(QPainter &painter, const QRectF &room) const;

    QString m_event;
    QString m_address;
};

} // namespace LeadBridge::Ui
