// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"
#include "ui/widgets/status.h"

#include <QWidget>

namespace LeadBridge::Ui {

/// The way of an event to this computer: Internet, what leads in, the bridge; on each link a
/// sign that says whether it holds.
class ReachChain final : public QWidget
{
    Q_OBJECT
public:
    enum class Link { Unknown, Asking, Holds, Broken };

    explicit ReachChain(QWidget *parent = nullptr);

    void setMiddle(const QString &name, Glyph glyph);
    void setLinks(Link outer, Link inner);
    [[nodiscard]] Link outer() const { return m_links[0]; }
    [[nodiscard]] Link inner() const { return m_links[1]; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNode(QPainter &painter, const QRectF &room, int index) const;
    void paintLink(QPainter &painter, qreal from, qreal to, Link link) const;
    void describe();

    QString m_middle;
    Glyph m_glyph = Glyph::Link;
    Link m_links[2] = { Link::Unknown, Link::Unknown };
};

struct ReachLinks
{
    ReachChain::Link outer = ReachChain::Link::Unknown;
    ReachChain::Link inner = ReachChain::Link::Unknown;
};

/// Which link a check found broken.
[[nodiscard]] ReachLinks linksOf(const AddressCheck &check);

} // namespace LeadBridge::Ui
