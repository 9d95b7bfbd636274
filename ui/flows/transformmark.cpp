// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/transformmark.h"

#include "ui/flows/transformtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int iconSide = 14;
constexpr int longestWords = 70;
} // namespace

TransformMark::TransformMark(QWidget *parent)
    : QPushButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setKind(this, u"link"_s);
    setButtonIcon(this, Glyph::Wand, Token::Accent, iconSide);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void TransformMark::setTransforms(const QList<Transform> &transforms, const QString &label)
{
    setVisible(!transforms.isEmpty());
    if (transforms.isEmpty())
        return;
    const QString words = transformsText(transforms);
    // A button takes an ampersand for the mark of its key.
    setText(oneLine(words, longestWords).replace(u'&', "&&"_L1));
    setToolTip("<p>"_L1 + words.toHtmlEscaped() + "</p>"_L1);
    setAccessibleName(tr("%1: transformed: %2").arg(label, words));
}

} // namespace LeadBridge::Ui
