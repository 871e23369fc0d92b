-- Numbers figures and tables, which pandoc's HTML does not, and puts one picture in place of all.
local figures, tables = 0, 0

local function label(first, words)
  if first and first.content then
    table.insert(first.content, 1, pandoc.Space())
    table.insert(first.content, 1, pandoc.Strong { pandoc.Str(words) })
  end
end

function Image(image)
  image.src = "picture.svg"
  image.attributes = { style = "width:80%" }
  return image
end

function Figure(figure)
  figures = figures + 1
  label(figure.caption.long[1], "Figure " .. figures .. ".")
  return figure
end

function Table(each)
  if #each.caption.long > 0 then
    tables = tables + 1
    label(each.caption.long[1], "Table " .. tables .. ".")
  end
  return each
end
